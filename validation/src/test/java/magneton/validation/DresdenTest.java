package magneton.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.atomic.FreeElectrons;
import magneton.constant.Constants;
import magneton.process.Cevns;
import magneton.process.NeutrinoCharges;
import magneton.process.NuclearShape;
import magneton.process.Process;
import magneton.quenching.Quenchings;
import magneton.response.Efficiency;
import magneton.response.ObservedSpectrum;
import magneton.response.Response;
import magneton.semiconductor.IonisationDetector;
import magneton.semiconductor.IonisationParameters;
import magneton.source.FissionFractions;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.Reactor;
import magneton.source.ReactorSpectrum;
import magneton.table.Table;
import magneton.target.Elements;
import magneton.target.Target;
import magneton.target.Targets;

/** CEvNS counts of Dresden-II in bins of 10 eV against the signal of a published fit, for both quenching factors. */
class DresdenTest {
    private static final double FLUX = 4.8e13;
    private static final double MASS_KG = 2.924;
    private static final double BIN_KEV = 0.01;
    private static final Map<String, Double> FRACTIONS = Map.of("U235", 0.58, "U238", 0.08, "Pu239", 0.29, "Pu241", 0.05);

    private static Response detector(String quenching) {
        return IonisationDetector.hpge(new IonisationParameters(0.2, 1.5, 0.0685, 0.11, 2.96e-3,
                Quenchings.named(quenching), new Efficiency.Full(), 1, 1, 0, 2.96e-3, true));
    }

    private static Flux reactor(double total, Map<String, Double> fractions) {
        return new Reactor(new Reactor.Strength.TotalFlux(total), 1, ReactorSpectrum.HUBER_MUELLER, false,
                FissionFractions.of(fractions)).flux();
    }

    /** Each isotope contributes its fraction of the flux, not of the fissions. */
    private static Flux isotopeByIsotope() {
        List<FluxComponent> parts = new ArrayList<>();
        FRACTIONS.forEach((isotope, share) -> parts.addAll(reactor(share * FLUX, Map.of(isotope, 1.0)).components()));
        return new Flux(parts, Flux.Per.SECOND);
    }

    /** Natural germanium without 76Ge. */
    private static Target lightGermanium() {
        Map<String, Double> parts = Map.of("Ge70", 0.2052, "Ge72", 0.2745, "Ge73", 0.0776, "Ge74", 0.3652);
        double sum = parts.values().stream().mapToDouble(x -> x).sum();
        Map<String, Double> shares = new TreeMap<>();
        parts.forEach((isotope, part) -> shares.put(isotope, part / sum));
        return new Targets(Elements.load()).of("Ge", shares);
    }

    private static void agrees(Flux flux, Target target, Process process, String quenching, double share) {
        List<ObservedSpectrum> spectra = Recoils.of(flux, target, process, 0.005, new FreeElectrons()).seenBy(detector(quenching));
        Table published = Reference.table("dresden2_cevns_counts.csv");
        double[] energy = published.numbers("energy_kev");
        double[] counts = published.numbers(quenching);
        for (int i = 0; i < energy.length; i++) {
            double[] at = {energy[i]};
            double ours = MASS_KG * BIN_KEV * Constants.SECONDS_PER_DAY
                    * spectra.stream().mapToDouble(s -> s.density(at)[0]).sum();
            assertThat(ours).as("%s at %s keV", quenching, energy[i]).isCloseTo(counts[i], within(share * counts[i]));
        }
    }

    /**
     * With the conventions of the fit. What remains, 1.3 to 2.1 %, is of its spectra: linear between values every 0.25 MeV,
     * which lie up to 4 % off the polynomials where it counts.
     */
    @ParameterizedTest
    @CsvSource({"fef", "ybe"})
    void countsInTheConventionsOfTheFit(String quenching) {
        agrees(isotopeByIsotope(), lightGermanium(), Cevns.tree(0.23868, NeutrinoCharges.none(), NuclearShape.KLEIN_NYSTRAND),
                quenching, 0.025);
    }

    /** As the shipped config has it: fissions share the flux (2 % more), radiative couplings, all isotopes (1 %). */
    @ParameterizedTest
    @CsvSource({"fef", "ybe"})
    void countsOfTheShippedConfig(String quenching) {
        agrees(reactor(FLUX, FRACTIONS), new Targets(Elements.load()).of("Ge"),
                Cevns.radiative(NeutrinoCharges.none(), NuclearShape.HELM), quenching, 0.05);
    }
}
