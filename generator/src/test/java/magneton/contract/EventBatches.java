package magneton.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import magneton.constant.Constants;
import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.experiment.Channel;
import magneton.experiment.Experiment;

/** What blocks of events of one process must be. */
final class EventBatches {
    private EventBatches() {}

    /** Energy and momentum of neutrino, recoil and outgoing lepton; of what the neutrino lost where electrons are bound. */
    static void assertMomentumCloses(Experiment experiment, EventBatch batch) {
        Map<Integer, Channel> byTarget = new HashMap<>();
        for (Channel channel : Channel.of(experiment)) {
            if (channel.isotope() != null) {
                byTarget.put(channel.isotope().pdg(), channel);
            } else {
                channel.element().isotopes().forEach(host -> byTarget.put(host.pdg(), channel));
            }
        }
        double worst = 0;
        for (int i = 0; i < batch.size(); i++) {
            worst = Math.max(worst, miss(byTarget.get(batch.ints(Column.TARGET_PDG)[i]), batch, i));
        }
        assertThat(worst).as("momentum that is missing, over E").isLessThan(1e-9);
    }

    private static double miss(Channel channel, EventBatch batch, int i) {
        double e = batch.doubles(Column.E_NU)[i];
        double t = batch.doubles(Column.T)[i] / Constants.KEV_PER_MEV;
        double m = channel.law().finalMassMeV();
        double out = Math.sqrt((e - t - m) * (e - t + m));
        double theta = batch.doubles(Column.THETA)[i];
        double thetaNu = batch.doubles(Column.THETA_NU)[i];
        double p = Math.sqrt(t * (t + 2 * channel.law().targetMassMeV()));
        if (channel.ionisation() != null) {
            p = Math.hypot(e - out * Math.cos(thetaNu), out * Math.sin(thetaNu));
            assertThat(p).as("q, above T").isGreaterThan(t * (1 - 1e-9));
        }
        double along = Math.abs(p * Math.cos(theta) + out * Math.cos(thetaNu) - e);
        double across = Math.abs(p * Math.sin(theta) - out * Math.sin(thetaNu));
        return Math.max(along, across) / e;
    }

    static void assertSameBits(EventBatch a, EventBatch b) {
        for (int i = 0; i < a.schema().columns().size(); i++) {
            boolean same = switch (a.array(i)) {
                case double[] d -> Arrays.mismatch(d, 0, a.size(), (double[]) b.array(i), 0, a.size()) < 0;
                case int[] k -> Arrays.mismatch(k, 0, a.size(), (int[]) b.array(i), 0, a.size()) < 0;
                case long[] l -> Arrays.mismatch(l, 0, a.size(), (long[]) b.array(i), 0, a.size()) < 0;
                default -> throw new AssertionError(a.array(i).getClass());
            };
            assertThat(same).as("%s of both kernels", a.schema().columns().get(i).name()).isTrue();
        }
    }
}
