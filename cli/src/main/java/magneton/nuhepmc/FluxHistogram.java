package magneton.nuhepmc;

import java.util.ArrayList;
import java.util.List;

import magneton.source.Spectrum;

/**
 * The flux of one species in bins of energy: what NuHepMC knows of a flux. 400 bins of equal ratio reach from a thousandth
 * of the highest energy to it, or from the lowest if that is higher, and one bin lies below them where there is flux.
 *
 * @param edgesMeV n + 1 edges
 * @param content flux in each of the n bins, in the unit of the flux
 */
record FluxHistogram(double[] edgesMeV, double[] content) {
    private static final int BINS = 400;
    private static final double REACH = 1e-3;

    static FluxHistogram of(List<Spectrum> parts) {
        double least = parts.stream().mapToDouble(Spectrum::minEnergyMeV).min().orElseThrow();
        double most = parts.stream().mapToDouble(Spectrum::maxEnergyMeV).max().orElseThrow();
        double start = Math.max(least, REACH * most);
        List<Double> edges = new ArrayList<>();
        if (least < start) {
            edges.add(least);
        }
        for (int i = 0; i < BINS; i++) {
            edges.add(start * Math.pow(most / start, (double) i / BINS));
        }
        edges.add(most);
        double[] content = new double[edges.size() - 1];
        for (Spectrum part : parts) {
            for (int i = 0; i < content.length; i++) {
                content[i] += below(part, edges.get(i + 1)) - (i == 0 ? 0 : below(part, edges.get(i)));
            }
        }
        return new FluxHistogram(edges.stream().mapToDouble(Double::doubleValue).toArray(), content);
    }

    /** Flux at energies up to and with this one. */
    private static double below(Spectrum spectrum, double energyMeV) {
        return switch (spectrum) {
            case Spectrum.Line line -> line.energyMeV() <= energyMeV ? line.total() : 0;
            case Spectrum.Tabulated table -> below(table, energyMeV);
        };
    }

    private static double below(Spectrum.Tabulated table, double energyMeV) {
        double[] energy = table.energyMeV();
        double[] density = table.density();
        double sum = 0;
        for (int i = 1; i < energy.length && energy[i - 1] < energyMeV; i++) {
            double width = energy[i] - energy[i - 1];
            double end = Math.min(energy[i], energyMeV);
            double atEnd = width > 0 ? density[i - 1] + (density[i] - density[i - 1]) * (end - energy[i - 1]) / width : 0;
            sum += 0.5 * (density[i - 1] + atEnd) * (end - energy[i - 1]);
        }
        return sum;
    }
}
