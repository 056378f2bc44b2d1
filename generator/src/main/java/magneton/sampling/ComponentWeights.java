package magneton.sampling;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import magneton.constant.Constants;
import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.event.EventBatch;
import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;

/**
 * Named weights by which a file can be re-weighted: the share of every process, and of every flux component, in the
 * density at the event's (E_nu, T), flavour and scatterer.
 *
 * <p>The columns {@code w_<process>} add up to {@code weight}, as do {@code w_flux_<component>}. A moment mu' in place of
 * mu weighs an event by {@code sum_p w_p s_p}, s = (mu'/mu)^2 for magnetic processes and 1 for weak ones; a flux component
 * scaled by f by {@code sum_c w_flux_c f_c}. Exact, as the densities are. On bound electrons (three variables) the
 * shares are not defined by E and T alone: there {@link #of} refuses.
 */
public final class ComponentWeights {
    private final List<Column> processColumns = new ArrayList<>();
    private final List<Column> fluxColumns = new ArrayList<>();
    /** Per piece the channels that make the same kind of event, by process; null where a process has none. */
    private final Channel[][] rivals;
    /** Per piece the spectra of its flavour, by flux component. */
    private final Spectrum[][] parts;

    private ComponentWeights(Experiment experiment, List<PieceSampler> pieces, boolean processes, boolean flux) {
        List<Channel> channels = Channel.of(experiment);
        Set<String> names = new LinkedHashSet<>();
        if (processes) {
            experiment.processes().forEach(setup -> names.add(setup.process().name()));
        }
        Set<String> components = new LinkedHashSet<>();
        if (flux) {
            experiment.flux().components().forEach(component -> components.add(component.name()));
        }
        names.forEach(name -> processColumns.add(new Column("w_" + name, ColumnType.FLOAT64, "",
                "weight times the share of " + name + " in the density of such an event")));
        components.forEach(name -> fluxColumns.add(new Column("w_flux_" + name, ColumnType.FLOAT64, "",
                "weight times the share of flux component " + name + " at this energy")));
        rivals = pieces.stream().map(piece -> rivals(piece.channel(), channels, List.copyOf(names))).toArray(Channel[][]::new);
        parts = pieces.stream().map(piece -> parts(piece.channel(), experiment, List.copyOf(components)))
                .toArray(Spectrum[][]::new);
    }

    static ComponentWeights of(Experiment experiment, List<PieceSampler> pieces, boolean processes, boolean flux) {
        if (pieces.stream().anyMatch(piece -> piece.channel().ionisation() != null)) {
            throw new IllegalArgumentException("weights: shares of processes and components are not available with"
                    + " atomic-model " + experiment.atomicModel().name() + "; use stepping or free");
        }
        return new ComponentWeights(experiment, pieces, processes, flux);
    }

    List<Column> columns() {
        List<Column> columns = new ArrayList<>(processColumns);
        columns.addAll(fluxColumns);
        return columns;
    }

    private static Channel[] rivals(Channel own, List<Channel> channels, List<String> processes) {
        Channel[] rivals = new Channel[processes.size()];
        for (Channel channel : channels) {
            boolean same = channel.flavour() == own.flavour() && channel.arrival().equals(own.arrival())
                    && channel.element() == own.element() && channel.isotope() == own.isotope();
            int index = processes.indexOf(channel.process().name());
            if (same && index >= 0) {
                rivals[index] = channel;
            }
        }
        return rivals;
    }

    private static Spectrum[] parts(Channel own, Experiment experiment, List<String> components) {
        Spectrum[] parts = new Spectrum[components.size()];
        for (FluxComponent component : experiment.flux().components()) {
            int index = components.indexOf(component.name());
            if (index >= 0 && component.flavour() == own.flavour() && component.arrival().equals(own.arrival())) {
                parts[index] = component.spectrum();
            }
        }
        return parts;
    }

    /** Fills the weight columns of a batch; {@code label} is the piece of each slot. */
    void fill(EventBatch batch, int[] label) {
        double[] energy = batch.doubles(Column.E_NU);
        double[] recoil = batch.doubles(Column.T);
        double[] weight = batch.doubles(Column.WEIGHT);
        double[] share = new double[Math.max(processColumns.size(), fluxColumns.size())];
        double[][] processOut = processColumns.stream().map(batch::doubles).toArray(double[][]::new);
        double[][] fluxOut = fluxColumns.stream().map(batch::doubles).toArray(double[][]::new);
        for (int i = 0; i < batch.size(); i++) {
            Channel[] own = rivals[label[i]];
            for (int p = 0; p < processOut.length; p++) {
                share[p] = own[p] == null ? 0 : density(own[p], energy[i], recoil[i]);
            }
            spread(share, processOut, i, weight[i]);
            Spectrum[] spectra = parts[label[i]];
            for (int c = 0; c < fluxOut.length; c++) {
                share[c] = spectra[c] == null ? 0 : fluxAt(List.of(spectra[c]), energy[i], hasLineAt(spectra, energy[i]));
            }
            spread(share, fluxOut, i, weight[i]);
        }
    }

    private static void spread(double[] share, double[][] out, int i, double weight) {
        double sum = 0;
        for (int j = 0; j < out.length; j++) {
            sum += share[j];
        }
        for (int j = 0; j < out.length; j++) {
            out[j][i] = weight * share[j] / sum;
        }
    }

    private static double density(Channel channel, double energyMeV, double recoilKeV) {
        // A hair of tolerance: T was a logarithm or a product on its way here.
        boolean inside = recoilKeV >= channel.recoilRange().fromKeV() * (1 - 1e-12)
                && recoilKeV <= channel.recoilRange().toKeV() * (1 + 1e-12);
        boolean onLine = hasLineAt(channel.spectra().toArray(Spectrum[]::new), energyMeV);
        return inside ? fluxAt(channel.spectra(), energyMeV, onLine) * channel.law().at(energyMeV, recoilKeV / Constants.KEV_PER_MEV) : 0;
    }

    /** Whether an event of this energy came from a line: continua hit it with probability zero. */
    private static boolean hasLineAt(Spectrum[] spectra, double energyMeV) {
        for (Spectrum spectrum : spectra) {
            if (spectrum instanceof Spectrum.Line line && line.energyMeV() == energyMeV) {
                return true;
            }
        }
        return false;
    }

    private static double fluxAt(List<Spectrum> spectra, double energyMeV, boolean lines) {
        double sum = 0;
        for (Spectrum spectrum : spectra) {
            sum += switch (spectrum) {
                case Spectrum.Line line -> lines && line.energyMeV() == energyMeV ? line.total() : 0;
                case Spectrum.Tabulated table -> lines ? 0 : table.at(energyMeV);
            };
        }
        return sum;
    }
}
