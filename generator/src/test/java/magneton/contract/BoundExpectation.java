package magneton.contract;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import magneton.atomic.AtomicModel;
import magneton.atomic.BoundAtom;
import magneton.atomic.PlainResponses;
import magneton.atomic.Response;
import magneton.constant.Constants;
import magneton.experiment.Channel;

/**
 * What is expected of bound electrons: d2(sigma)/dT dq of the law, with the responses themselves in place of the patches
 * that rates and samplers use, integrated over q between the edges of theta_nu at nodes in T and E.
 */
final class BoundExpectation {
    private static final double[] NODE = {0.5 - 0.5 * Math.sqrt(0.6), 0.5, 0.5 + 0.5 * Math.sqrt(0.6)};
    private static final double[] WEIGHT = {5.0 / 18, 8.0 / 18, 5.0 / 18};
    /** Widest ratio of the ends of an interval in T for one rule. */
    private static final double MAX_RATIO = 1.4;
    /** Ratio of energies of the flux that are taken as one: the angle of a given q changes as much. */
    private static final double JOINED = 1.04;
    private static final double SAME = 1 + 1e-9;

    private final Channel channel;
    private final boolean photons;
    private final PairCounts counts;
    private final List<Electrons> electrons = new ArrayList<>();
    private final List<FreeExpectation.Scatterers> free = new ArrayList<>();

    /** A subshell where its response is known. */
    private record Electrons(int shell, Response response, double fromMeV, double toMeV, double[] jumps) {}

    BoundExpectation(Channel channel, AtomicModel.Bound model, PairCounts counts) {
        this.channel = channel;
        this.photons = model.transverseOnly();
        this.counts = counts;
        List<BoundAtom.Subshell> subshells = channel.ionisation().atom().subshells();
        List<Response> responses = PlainResponses.of(model, channel.element());
        for (int i = 0; i < subshells.size(); i++) {
            BoundAtom.Subshell subshell = subshells.get(i);
            double[] ends = subshell.patches().stream()
                    .flatMapToDouble(p -> DoubleStream.of(p.offset() + Math.exp(p.x0()), p.offset() + Math.exp(p.x1())))
                    .sorted().toArray();
            if (ends.length > 0) {
                // photoabsorption jumps between the points of its table, which are the ends of its patches
                double[] jumps = photons ? ends : new double[] {ends[0], ends[ends.length - 1]};
                electrons.add(new Electrons(subshell.shell(), responses.get(i), ends[0], ends[ends.length - 1], jumps));
            }
            subshell.windows().forEach(w -> free.add(new FreeExpectation.Scatterers(
                    subshell.shell(), w.fromMeV(), w.toMeV(), w.constant(), w.overT())));
        }
    }

    /** Adds the events of a channel per kilogram and unit of flux exposure. */
    void add(int panels) {
        List<FluxNodes.Node> flux = FluxNodes.merged(channel.spectra(), counts.energyEdges(), panels, JOINED);
        double most = flux.getLast().energyMeV();
        double from = channel.recoilRange().fromKeV() / Constants.KEV_PER_MEV;
        double to = Math.min(channel.recoilRange().toKeV() / Constants.KEV_PER_MEV, most);
        double[] breaks = Stream.of(DoubleStream.of(from, to),
                        electrons.stream().flatMapToDouble(e -> Arrays.stream(e.jumps)),
                        Arrays.stream(counts.recoilEdges()).map(t -> t / Constants.KEV_PER_MEV))
                .flatMapToDouble(stream -> stream).filter(t -> t >= from && t <= to).sorted().toArray();
        for (int i = 1; i < breaks.length; i++) {
            if (breaks[i] > breaks[i - 1] * SAME) {
                add(flux, breaks[i - 1], breaks[i], most);
            }
        }
        new FreeExpectation(channel, free, counts).add(panels);
    }

    private void add(List<FluxNodes.Node> flux, double low, double high, double most) {
        double middle = 0.5 * (low + high);
        List<Electrons> open = electrons.stream().filter(e -> e.fromMeV < middle && middle < e.toMeV).toList();
        int parts = (int) Math.ceil(Math.log(high / low) / Math.log(MAX_RATIO));
        double width = (high - low) / parts;
        for (int part = 0; part < parts && !open.isEmpty(); part++) {
            for (int g = 0; g < NODE.length; g++) {
                double transfer = low + (part + NODE[g]) * width;
                double weight = WEIGHT[g] * width * channel.scatterersPerKg();
                List<MomentumRow> rows = open.stream()
                        .map(e -> new MomentumRow(channel.ionisation().law(), e.response, photons, transfer, most)).toList();
                MomentumRow all = MomentumRow.sum(rows);
                double[] byShell = new double[rows.size()];
                for (FluxNodes.Node node : flux) {
                    all.addByAngle(node.energyMeV(), node.flux() * weight, counts);
                    for (int s = 0; s < byShell.length; s++) {
                        byShell[s] += rows.get(s).events(node.energyMeV(), node.flux() * weight);
                    }
                }
                for (int s = 0; s < byShell.length; s++) {
                    counts.label(channel, open.get(s).shell, byShell[s]);
                }
            }
        }
    }
}
