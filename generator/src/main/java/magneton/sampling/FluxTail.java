package magneton.sampling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

import magneton.source.Spectrum;

/**
 * A flux as the mass above each energy, S(E), and its exact inverse: segments of linear density and lines, highest
 * energies last, found by a guide table (Chen and Asau 1974) and one square root. The arrays are there for kernels.
 */
final class FluxTail {
    private static final int GUIDES_PER_SEGMENT = 8;
    /** Density that stands for a line: its mass has no width. */
    private static final double LINE_DENSITY = 1e150;

    private final int segments;
    /** Mass above the lower end of segment i; of the number of segments, 0. */
    final double[] above;
    final double[] low;
    final double[] high;
    final double[] densityAtHigh;
    final double[] twiceSlope;
    private final int[] guide;
    private final double guidesPerMass;

    private FluxTail(List<double[]> parts) {
        segments = parts.size();
        above = new double[segments + 1];
        low = new double[segments];
        high = new double[segments];
        densityAtHigh = new double[segments];
        twiceSlope = new double[segments];
        for (int i = segments - 1; i >= 0; i--) {
            double[] part = parts.get(i);
            low[i] = part[0];
            high[i] = part[1];
            boolean line = part[0] == part[1];
            densityAtHigh[i] = line ? LINE_DENSITY : part[3];
            twiceSlope[i] = line ? 0 : 2 * (part[3] - part[2]) / (part[1] - part[0]);
            above[i] = above[i + 1] + (line ? part[2] : 0.5 * (part[2] + part[3]) * (part[1] - part[0]));
        }
        guide = new int[GUIDES_PER_SEGMENT * segments + 2];
        guidesPerMass = GUIDES_PER_SEGMENT * segments / above[0];
        // guide g holds the lowest segment any mass of its slot may need: a walk goes up from there
        int i = segments - 1;
        for (int g = 0; g < guide.length; g++) {
            double most = (g + 1) / guidesPerMass * (1 + 1e-9);
            while (i > 0 && above[i] < most) {
                i--;
            }
            guide[g] = i;
        }
    }

    /** The sum of spectra; at least one has flux. */
    static FluxTail of(List<Spectrum> spectra) {
        Spectrum.Tabulated table = null;
        TreeSet<Double> lineEnergies = new TreeSet<>();
        for (Spectrum spectrum : spectra) {
            switch (spectrum) {
                case Spectrum.Line line -> lineEnergies.add(line.energyMeV());
                case Spectrum.Tabulated more -> table = table == null ? more : table.plus(more);
            }
        }
        List<double[]> parts = new ArrayList<>();
        double[] e = table == null ? new double[0] : table.energyMeV();
        for (int i = 1; i < e.length; i++) {
            addLinear(parts, e[i - 1], e[i], table.density()[i - 1], table.density()[i], lineEnergies);
        }
        for (double energy : lineEnergies) {
            double mass = 0;
            for (Spectrum spectrum : spectra) {
                mass += spectrum instanceof Spectrum.Line line && line.energyMeV() == energy ? line.total() : 0;
            }
            if (mass > 0) {
                parts.add(new double[] {energy, energy, mass, 0});
            }
        }
        parts.sort((a, b) -> a[0] != b[0] ? Double.compare(a[0], b[0]) : Double.compare(a[1], b[1]));
        return new FluxTail(parts);
    }

    /** Adds a linear piece, divided where lines stand. */
    private static void addLinear(
            List<double[]> parts, double from, double to, double atFrom, double atTo, TreeSet<Double> lines) {
        if (!(to > from) || !(atFrom + atTo > 0)) {
            return;
        }
        double[] inside = lines.subSet(from, false, to, false).stream().mapToDouble(Double::doubleValue).toArray();
        double[] ends = Arrays.copyOf(inside, inside.length + 1);
        ends[inside.length] = to;
        double a = from;
        for (double b : ends) {
            parts.add(new double[] {a, b, atFrom + (atTo - atFrom) * ((a - from) / (to - from)),
                atFrom + (atTo - atFrom) * ((b - from) / (to - from))});
            a = b;
        }
    }

    /** Highest energy with flux. */
    double maxEnergy() {
        return high[segments - 1];
    }

    /** Mass above an energy; a line at it counts. */
    double above(double energy) {
        int lo = 0;
        int hi = segments;
        while (lo < hi) {
            int middle = (lo + hi) >>> 1;
            if (high[middle] >= energy) {
                hi = middle;
            } else {
                lo = middle + 1;
            }
        }
        if (lo == segments) {
            return 0;
        }
        if (energy <= low[lo]) {
            return above[lo];
        }
        double width = high[lo] - energy;
        return above[lo + 1] + width * (densityAtHigh[lo] - 0.25 * twiceSlope[lo] * width);
    }

    /** Writes the segment that holds each mass, 0 &lt;= mass &lt;= all of it. */
    void segments(double[] mass, int[] segment, int n) {
        for (int i = 0; i < n; i++) {
            double m = mass[i];
            int s = guide[(int) (m * guidesPerMass)];
            // most often the first or the second, without a branch to mispredict
            s += above[s + 1] > m ? 1 : 0;
            while (above[s + 1] > m) {
                s++;
            }
            segment[i] = s;
        }
    }

    /** The energy above which there is a given mass, in a known segment. */
    double energy(int segment, double mass) {
        double rest = mass - above[segment + 1];
        double density = densityAtHigh[segment];
        double root = Math.sqrt(Math.max(0, Math.fma(-twiceSlope[segment], rest, density * density)));
        // 0/0 where the density falls to zero at the end of the segment and nothing is left
        return Math.max(low[segment], high[segment] - 2 * rest / (density + root + Double.MIN_NORMAL));
    }
}
