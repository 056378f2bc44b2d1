package magneton.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import magneton.argon.Cenns10;
import magneton.atomic.FreeElectrons;
import magneton.process.Cevns;
import magneton.process.NeutrinoCharges;
import magneton.process.NuclearShape;
import magneton.response.GaussianParameters;
import magneton.response.GaussianResponse;
import magneton.response.TimeAcceptance;
import magneton.source.ArrivalTime;
import magneton.source.PiDar;
import magneton.table.Table;

/** Arrival times of CEvNS in COHERENT's argon detector against the prediction of its data release. */
class CoherentTimesTest {
    /**
     * Counts in bins of 0.5 us. Published: 128 +- 17, of which 10 % is the neutrino yield; the centre of the proton pulse
     * is known to 200 ns, which moves counts between the first three bins.
     */
    @Test
    void argonCountsInBinsOfTime() {
        Recoils recoils = Recoils.of(new PiDar(0.09, 27.5, Double.NaN, ArrivalTime.gaussian(440, 150)).flux(), "Ar",
                Cevns.radiative(NeutrinoCharges.none(), NuclearShape.HELM), 0.5, new FreeElectrons());
        Table published = Reference.table("coherent_lar_cevns_time.csv");
        double[] low = published.numbers("low_us");
        double[] high = published.numbers("high_us");
        double[] counts = published.numbers("counts");
        double all = 0;
        double late = 0;
        double publishedLate = 0;
        for (int i = 0; i < counts.length; i++) {
            double ours = 24.4 * 13.8e22 * recoils.detectedPerKg(window(1000 * low[i], 1000 * high[i]));
            all += ours;
            if (i >= 3) {
                assertThat(ours).as("bin %d", i).isCloseTo(counts[i], within(0.133 * counts[i]));
                late += ours;
                publishedLate += counts[i];
            }
        }
        assertThat(all).isCloseTo(128, within(17.0));
        assertThat(late / all).isCloseTo(publishedLate / 128, within(0.03));
    }

    private static GaussianResponse window(double fromNs, double toNs) {
        GaussianParameters p = Cenns10.parameters();
        return new GaussianResponse("lar", new GaussianParameters(p.thresholdKeV(), p.upperKeV(), p.resolution(),
                p.quenching(), p.efficiency(), p.efficiencyOf(), p.activeFraction(), p.scale(), p.offsetKeV(),
                TimeAcceptance.window(fromNs, toNs)));
    }
}
