package magneton.xenon;

import java.util.Arrays;
import java.util.List;

import magneton.response.SmearedSpectrum;

/**
 * A spectrum of reconstructed energy made of lines of {@link LxeKernel}.
 *
 * @param lines responses to single energies
 * @param weight of each; single ones may be negative, as interpolation has it
 */
record LxeSpectrum(List<LxeLine> lines, double[] weight) implements SmearedSpectrum {
    @Override
    public double[] density(double[] energyKeV) {
        double[] density = new double[energyKeV.length];
        for (int k = 0; k < weight.length; k++) {
            LxeLine line = lines.get(k);
            int from = firstAtOrAbove(energyKeV, line.lowKeV());
            int to = firstAtOrAbove(energyKeV, line.highKeV());
            line.add(weight[k], energyKeV, from, to, density);
        }
        return density;
    }

    @Override
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    @Override
    public double lowestKeV() {
        return lines.stream().mapToDouble(LxeLine::lowKeV).min().orElse(0);
    }

    @Override
    public double highestKeV() {
        return lines.stream().mapToDouble(LxeLine::highKeV).max().orElse(0);
    }

    /** That of the line whose window is centred there; windows are in order. */
    @Override
    public double scaleKeV(double energyKeV) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).middleKeV() < energyKeV) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return lines.get(low).scaleKeV();
    }

    private static int firstAtOrAbove(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }
}
