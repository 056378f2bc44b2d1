package magneton.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

import magneton.argon.Argon;
import magneton.argon.Cenns10;
import magneton.atomic.FreeElectrons;
import magneton.experiment.Channel;
import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.Exposure;
import magneton.experiment.ProcessSetup;
import magneton.process.Cevns;
import magneton.process.NeutrinoCharges;
import magneton.process.NuclearShape;
import magneton.rate.RecoilSpectrum;
import magneton.scintillator.Csi;
import magneton.scintillator.CsiParameters;
import magneton.source.ArrivalTime;
import magneton.source.PiDar;
import magneton.table.Table;
import magneton.target.Elements;
import magneton.target.Targets;

/** Predicted CEvNS counts of the COHERENT experiments, from the neutrino source to detected events. */
class CoherentTest {
    /** Folded spectra of all CEvNS channels and the factor from their unit to counts. */
    private record Prediction(List<ObservedSpectrum> spectra, double exposure) {
        double detected() {
            return exposure * spectra.stream().mapToDouble(ObservedSpectrum::detected).sum();
        }

        double bin(double fromKeV, double toKeV) {
            double[] edges = {fromKeV, toKeV};
            return exposure * (toKeV - fromKeV) * spectra.stream().mapToDouble(s -> s.binAverages(edges)[0]).sum();
        }
    }

    private static Prediction predict(
            Response response, String target, double massKg, double protons, double perProton, double distanceM) {
        Experiment experiment = new Experiment(
                new PiDar(perProton, distanceM, Double.NaN, ArrivalTime.gaussian(440, 150)).flux(),
                new Targets(Elements.load()).of(target),
                List.of(new ProcessSetup(Cevns.radiative(NeutrinoCharges.none(), NuclearShape.HELM),
                        new EnergyRange(0.5, 200))),
                new FreeElectrons(), new Exposure(massKg, Double.NaN, protons));
        List<ObservedSpectrum> spectra = Channel.of(experiment).stream()
                .map(channel -> response.fold(new ChannelRecoils(new RecoilSpectrum(channel)))).toList();
        return new Prediction(spectra, massKg * experiment.fluxExposure());
    }

    /** Published: 341 +- 11 (theory) +- 42 (experiment) events (arXiv:2110.07730). */
    @Test
    void caesiumIodidePredictsThePublishedNumber() {
        Prediction csi = predict(new Csi(CsiParameters.coherent()), "CsI", 14.6, 3.198e23, 0.0848, 19.3);
        assertThat(csi.detected()).isCloseTo(341, within(0.05 * 341));
    }

    /** Published: 128 +- 17 events, in bins of 10 keVee of the data release (arXiv:2006.12659). */
    @Test
    void argonPredictsThePublishedSpectrum() {
        String file = "/magneton/argon/coherent_lar2020_cevnspdf.csv";
        Table release = Table.read(file, CoherentTest.class.getResourceAsStream(file));
        double[] energy = release.numbers("E_keVee");
        double[] counts = release.numbers("counts");
        Prediction lar = predict(new Argon(Cenns10.parameters()), "Ar", 24.4, 13.8e22, 0.09, 27.5);
        assertThat(lar.detected()).isCloseTo(128, within(17.0));
        for (int bin = 0; bin < 3; bin++) {
            double published = 0;
            for (int r = 0; r < energy.length; r++) {
                published += energy[r] == 10 * bin + 5 ? counts[r] : 0;
            }
            assertThat(lar.bin(10 * bin, 10 * bin + 10)).isCloseTo(published, within(0.133 * published));
        }
    }
}
