package magneton.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.atomic.FreeElectrons;
import magneton.atomic.Stepping;
import magneton.process.Cevns;
import magneton.process.Dipole;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.MagneticMoments;
import magneton.process.NeutrinoCharges;
import magneton.process.NuclearShape;
import magneton.process.Process;
import magneton.source.ArrivalTime;
import magneton.source.FissionFractions;
import magneton.source.Flavour;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.PiDar;
import magneton.source.Reactor;
import magneton.source.ReactorSpectrum;
import magneton.source.Spectrum;
import magneton.table.Table;
import magneton.target.Edges;

/** Every row of {@code reference_numbers.csv}, to 1 % or its printed digits, with the inputs the row names. */
class ReferenceNumbersTest {
    private static final double PERCENT = 0.01;
    /** Of rows that neglect T against E. */
    private static final double SMALL_RECOIL = 0.04;
    /** Far above the electron mass. */
    private static final double HIGH_MEV = 1e5;

    private static Process weak(ElectronCouplings couplings) {
        return new Eves(couplings, NeutrinoCharges.none());
    }

    private static Process magnetic(double mu) {
        return Dipole.evesMagnetic(MagneticMoments.universal(mu));
    }

    private static Process coherent(NuclearShape shape) {
        return Cevns.radiative(NeutrinoCharges.none(), shape);
    }

    private static Process treeCoherent() {
        return Cevns.tree(0.23863, NeutrinoCharges.none(), NuclearShape.HELM);
    }

    private static Spectrum pp(double total) {
        Table table = Table.ofResource("/magneton/source/solar_spectrum_pp.csv");
        Spectrum.Tabulated shape = new Spectrum.Tabulated(table.increasing("E_MeV"), table.nonNegative("pdf"));
        return shape.scaled(total / shape.total());
    }

    /** 8B neutrinos; CEvNS at tree level does not ask for the flavour. */
    private static Flux boron(double total) {
        Table table = Reference.table("solar_spectrum_b8_bahcall1996.csv");
        Spectrum.Tabulated shape = new Spectrum.Tabulated(table.increasing("E_MeV"), table.nonNegative("pdf"));
        return Recoils.flux(Flavour.NU_E, shape.scaled(total / shape.total()));
    }

    private static void agrees(String quantity, double share, double... ours) {
        String[] printed = Reference.printed(quantity);
        assertThat(ours).hasSameSizeAs(printed);
        for (int i = 0; i < ours.length; i++) {
            assertThat(ours[i]).as("%s: %s", quantity, printed[i])
                    .isCloseTo(Double.parseDouble(printed[i]), Reference.tolerance(printed[i], share));
        }
    }

    @Test
    void scaleOfTheMagneticCrossSection() {
        // dsigma/dT = (pi alpha^2 / m_e^2) mu^2 / T where T is far below E.
        double perMeV = Recoils.free(Recoils.line(Flavour.NU_E, 1e6), "H", magnetic(1)).spectra().stream()
                .mapToDouble(s -> s.at(1000)).findFirst().orElseThrow() * 1000;
        agrees("pi alpha^2/m_e^2", 1e-5, perMeV);
    }

    @ParameterizedTest
    @CsvSource({
        "sigma(nue e)/E high E tree, nue, 0.23863", "sigma(nue e)/E high E s2=0.2312, nue, 0.2312",
        "sigma(nuebar e)/E high E s2=0.2312, nuebar, 0.2312", "sigma(numu e)/E high E s2=0.2312, numu, 0.2312",
        "sigma(numubar e)/E high E s2=0.2312, numubar, 0.2312"})
    void crossSectionAtHighEnergy(String quantity, String label, double sin2ThetaW) {
        Flavour flavour = Arrays.stream(Flavour.values()).filter(f -> f.label().equals(label)).findFirst().orElseThrow();
        Recoils recoils = Recoils.free(Recoils.line(flavour, HIGH_MEV), "H", weak(ElectronCouplings.tree(sin2ThetaW)));
        agrees(quantity, PERCENT, recoils.sigmaCm2() / HIGH_MEV);
    }

    @Test
    void crossSectionsOfSolarNeutrinos() {
        Flux pp = Recoils.flux(Flavour.NU_E, pp(1));
        agrees("sigma(pp nue) tree", PERCENT, Recoils.free(pp, "H", weak(ElectronCouplings.tree())).sigmaCm2());
        agrees("sigma(pp nue) radiative", PERCENT, Recoils.free(pp, "H", weak(ElectronCouplings.radiative())).sigmaCm2());
        agrees("sigma(7Be 0.8613 nue) radiative", PERCENT,
                Recoils.free(Recoils.line(Flavour.NU_E, 0.8613), "H", weak(ElectronCouplings.radiative())).sigmaCm2());
    }

    @Test
    void solarNeutrinosOnXenonElectrons() {
        double total = 5.98e10;
        double survival = 0.553;
        Flux pp = new Flux(List.of(
                new FluxComponent("pp", Flavour.NU_E, pp(survival * total)),
                new FluxComponent("pp", Flavour.NU_MU, pp((1 - survival) * total))), Flux.Per.SECOND);
        Recoils tree = Recoils.free(pp, "Xe", weak(ElectronCouplings.tree()));
        agrees("Xe pp electron recoils; free electrons; flux 5.98e10; Pee 0.553; tree/radiative", PERCENT,
                tree.perTonneYear(0), Recoils.free(pp, "Xe", weak(ElectronCouplings.radiative())).perTonneYear(0));
        agrees("Xe dR/dT pp at 5 keV; free electrons; flux 5.98e10; Pee 0.553; tree", PERCENT, tree.perTonneYearKeV(5));
    }

    @Test
    void momentsWhereMagneticEqualsWeak() {
        Flux line = Recoils.line(Flavour.NUBAR_E, 3);
        Recoils weak = Recoils.free(line, "H", weak(ElectronCouplings.tree()));
        Recoils magnetic = Recoils.free(line, "H", magnetic(1));
        double[] equal = Arrays.stream(new double[] {0.1, 1, 2.8, 10})
                .map(t -> Math.sqrt(weak.perKgDayKeV(t) / magnetic.perKgDayKeV(t))).toArray();
        agrees("mu where magnetic equals weak nuebar E=3 MeV at T=0.1/1/2.8/10 keV", PERCENT, equal);
    }

    @Test
    void magneticRateOfGemma() {
        Flux reactor = new Reactor(new Reactor.Strength.TotalFlux(2.7e13), 1, ReactorSpectrum.PWR_REFERENCE, true,
                FissionFractions.TYPICAL).flux();
        Recoils recoils = Recoils.of(reactor, "Ge", magnetic(1e-10), 1, new Stepping(Edges.SOLID));
        agrees("Ge magnetic rate flux 2.7e13 mu=1e-10 at T=2.8/10 keV; stepping; T much below E", SMALL_RECOIL,
                recoils.perKgDayKeV(2.8), recoils.perKgDayKeV(10));
    }

    @Test
    void coherentScatteringOfPionDecayAtRest() {
        Flux flux = new PiDar(1, 20, Double.NaN, ArrivalTime.NONE).flux();
        double caesium = Recoils.free(flux, "Cs", coherent(NuclearShape.HELM)).sigmaCm2();
        double iodine = Recoils.free(flux, "I", coherent(NuclearShape.HELM)).sigmaCm2();
        agrees("pi-DAR average sigma CsI Helm Cs/I/mean", PERCENT, caesium, iodine, (caesium + iodine) / 2);
        agrees("pi-DAR average sigma CsI Klein-Nystrand mean", PERCENT,
                Recoils.free(flux, "CsI", coherent(NuclearShape.KLEIN_NYSTRAND)).sigmaCm2());
    }

    @Test
    void coherentScatteringOfBoronNeutrinos() {
        agrees("8B flux-weighted CEvNS sigma on Xe", PERCENT, Recoils.of(boron(1), "Xe", treeCoherent(), 1e-6,
                new FreeElectrons()).sigmaCm2());
        for (String target : List.of("Xe", "Ge")) {
            Recoils recoils = Recoils.free(boron(5.46e6), target, treeCoherent());
            agrees("8B on " + target + " above 0/0.3/0.5/1/2 keV; flux 5.46e6; tree", PERCENT,
                    Arrays.stream(new double[] {0, 0.3, 0.5, 1, 2}).map(recoils::perTonneYear).toArray());
        }
    }
}
