package magneton.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

import magneton.atomic.AtomicModel;
import magneton.atomic.EquivalentPhoton;
import magneton.atomic.HartreeFock;
import magneton.atomic.Hydrogenic;
import magneton.atomic.ImpulseStepping;
import magneton.atomic.Stepping;
import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.Exposure;
import magneton.experiment.ProcessSetup;
import magneton.process.Dipole;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.MagneticMoments;
import magneton.process.NeutrinoCharges;
import magneton.process.Process;
import magneton.source.Flavour;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;
import magneton.table.Table;
import magneton.target.Edges;
import magneton.target.Elements;
import magneton.target.Targets;

/** Spectra of bound electrons at one neutrino energy, against independent integrations of the same responses. */
class IonisationDensityTest {
    private static final Elements ELEMENTS = Elements.load();
    private static final HartreeFock HARTREE_FOCK = new HartreeFock();
    private static final Process MAGNETIC = Dipole.evesMagnetic(MagneticMoments.universal(1));
    private static final Process WEAK = new Eves(ElectronCouplings.radiative(), NeutrinoCharges.none());

    @Test
    void hartreeFockIsTheIntegralOfTheTables() {
        Table table = Table.read("response_integrals.csv",
                getClass().getResourceAsStream("/magneton/atomic/response_integrals.csv"));
        String[] element = table.text("element");
        double[] transfer = table.numbersOrBlank("t_ev");
        for (String symbol : List.of("Ge", "Xe")) {
            RecoilSpectrum magnetic = line(MAGNETIC, HARTREE_FOCK, symbol, Flavour.NU_E, 1);
            RecoilSpectrum magneticLow = line(MAGNETIC, HARTREE_FOCK, symbol, Flavour.NU_E, 0.01);
            RecoilSpectrum nue = line(WEAK, HARTREE_FOCK, symbol, Flavour.NU_E, 1);
            RecoilSpectrum nuebar = line(WEAK, HARTREE_FOCK, symbol, Flavour.NUBAR_E, 1);
            RecoilSpectrum nueLow = line(WEAK, HARTREE_FOCK, symbol, Flavour.NU_E, 0.01);
            for (int i = 0; i < transfer.length; i++) {
                if (element[i].equals(symbol)) {
                    double t = transfer[i] / 1e3;
                    check(electrons(magnetic, t), table.numbersOrBlank("effective_electrons")[i], 0.3, symbol, t);
                    check(density(nue, t), table.numbersOrBlank("weak_nue")[i], 1, symbol, t);
                    check(density(nuebar, t), table.numbersOrBlank("weak_nuebar")[i], 1, symbol, t);
                    // At 10 keV kinematics cuts through the response: above 0.7 keV its far tail decides.
                    if (t < 0.7) {
                        check(electrons(magneticLow, t), table.numbersOrBlank("magnetic_10kev")[i], 0.5, symbol, t);
                        check(density(nueLow, t), table.numbersOrBlank("weak_10kev")[i], 1.5, symbol, t);
                    }
                }
            }
        }
    }

    private static void check(double ours, double reference, double percent, String symbol, double t) {
        assertThat(ours).as("%s at %s keV", symbol, t).isCloseTo(reference, Percentage.withPercentage(percent));
    }

    /** Charge terms, photons down to their mass, and the interference with the weak current, at and between the edges. */
    @Test
    void millichargesAreTheIntegralOfTheTables() {
        Table table = Table.read("millicharge_integrals.csv",
                getClass().getResourceAsStream("/magneton/atomic/millicharge_integrals.csv"));
        String[] element = table.text("element");
        for (int i = 0; i < element.length; i++) {
            double charge = table.numbers("charge")[i];
            Process process = charged(charge, table.numbers("photon_mass_ev")[i]);
            double energy = table.numbers("e_nu_mev")[i];
            double t = table.numbers("t_kev")[i];
            check(density(line(process, HARTREE_FOCK, element[i], Flavour.NU_E, energy), t),
                    table.numbers("nue_cm2_per_mev")[i], 1, element[i], t);
            check(density(line(process, HARTREE_FOCK, element[i], Flavour.NUBAR_E, energy), t),
                    table.numbers("nuebar_cm2_per_mev")[i], 1, element[i], t);
        }
    }

    /** The numbers that come with the tables, to their digits; their own integration differs from ours by up to 0.7 %. */
    @Test
    void effectiveElectronsAsPublishedWithTheTables() {
        RecoilSpectrum ge = line(MAGNETIC, HARTREE_FOCK, "Ge", Flavour.NU_E, 1);
        RecoilSpectrum xe = line(MAGNETIC, HARTREE_FOCK, "Xe", Flavour.NU_E, 1);
        double[][] germanium = {{0.096, 9.5}, {0.204, 17.1}, {0.321, 20.0}, {0.682, 21.7}, {1.69, 29.7}};
        double[][] xenon = {{0.2, 20.4}, {0.5, 24.7}, {1, 38.9}, {2, 43.1}, {5, 47.5}};
        for (int i = 0; i < germanium.length; i++) {
            check(electrons(ge, germanium[i][0]), germanium[i][1], 1, "Ge", germanium[i][0]);
            check(electrons(xe, xenon[i][0]), xenon[i][1], 1, "Xe", xenon[i][0]);
        }
    }

    @Test
    void germaniumAgainstStepping() {
        RecoilSpectrum bound = line(MAGNETIC, HARTREE_FOCK, "Ge", Flavour.NU_E, 1);
        RecoilSpectrum free = line(MAGNETIC, new Stepping(Edges.HARTREE_FOCK), "Ge", Flavour.NU_E, 1);
        for (double t = 0.3; t < 3; t *= 1.01) {
            assertThat(bound.at(t) / free.at(t)).as("at %s keV", t).isBetween(0.80, 1.03);
        }
        for (double t = 0.05; t < 0.12; t *= 1.02) {
            assertThat(bound.at(t) / free.at(t)).as("at %s keV", t).isLessThan(0.78);
        }
    }

    /** Exact over stepping at T/B = 1, 1.2, 2, 3, 5 for hydrogen at 1 MeV: integration of the closed forms elsewhere. */
    @Test
    void hydrogenAgainstStepping() {
        double binding = ELEMENTS.get("H").subshells().get(0).solidKeV();
        RecoilSpectrum bound = line(MAGNETIC, new Hydrogenic(Edges.SOLID), "H", Flavour.NU_E, 1);
        RecoilSpectrum free = line(MAGNETIC, new Stepping(Edges.SOLID), "H", Flavour.NU_E, 1);
        double[][] points = {{1, 0.957}, {1.2, 0.968}, {2, 0.987}, {3, 0.994}, {5, 0.998}};
        for (double[] point : points) {
            double t = binding * point[0] * (1 + 1e-9);
            assertThat(bound.at(t) / free.at(t)).as("T/B = %s", point[0])
                    .isBetween(point[1] - 0.002, point[1] + 0.002);
        }
    }

    /** Below 3 keV of neutrino energy hydrogen answers less than stepping, and beyond the kinematic end of free electrons. */
    @Test
    void hydrogenAtLowNeutrinoEnergy() {
        RecoilSpectrum bound = line(MAGNETIC, new Hydrogenic(Edges.SOLID), "H", Flavour.NU_E, 0.003);
        assertThat(electrons(bound, 0.0137)).isBetween(0.86, 0.90);
        assertThat(electrons(bound, 0.035)).isPositive();
        assertThat(electrons(bound, 0.040)).isPositive().isLessThan(electrons(bound, 0.030));
    }

    @Test
    void farAboveTheEdgeElectronsAreFree() {
        for (Process process : List.of(MAGNETIC, WEAK, Dipole.evesDipole(MagneticMoments.universal(1), 0.05))) {
            for (Flavour flavour : List.of(Flavour.NU_E, Flavour.NUBAR_E, Flavour.NU_MU)) {
                RecoilSpectrum bound = line(process, new Hydrogenic(Edges.SOLID), "H", flavour, 1);
                RecoilSpectrum free = line(process, new Stepping(Edges.SOLID), "H", flavour, 1);
                for (double t : new double[] {0.2, 0.3, 0.4}) {
                    assertThat(bound.at(t)).as("%s %s %s", process.name(), flavour, t)
                            .isCloseTo(free.at(t), Percentage.withPercentage(0.5));
                }
            }
        }
    }

    /** The closed forms put into the cross section of a charge elsewhere (SciPy); far above the edge 1 + (4/3) B/T and photons. */
    @Test
    void hydrogenAndACharge() {
        RecoilSpectrum bound = line(charged(1e-12, 30), new Hydrogenic(Edges.SOLID), "H", Flavour.NU_E, 1);
        RecoilSpectrum free = line(charged(1e-12, 30), new Stepping(Edges.SOLID), "H", Flavour.NU_E, 1);
        double[][] points = {{0.0137, 8.914}, {0.03, 3.3553}, {0.1, 1.38365}, {0.3, 1.09232}};
        for (double[] point : points) {
            assertThat(bound.at(point[0]) / free.at(point[0])).as("%s keV", point[0])
                    .isCloseTo(point[1], Percentage.withPercentage(0.2));
        }
    }

    /** Moving electrons scatter as often as electrons at rest; only their directions spread. */
    @Test
    void impulseApproximationKeepsTheRatesOfStepping() {
        for (String symbol : List.of("H", "Ge", "I")) {
            for (Process process : List.of(MAGNETIC, WEAK)) {
                RecoilSpectrum moving = line(process, new ImpulseStepping(Edges.SOLID), symbol, Flavour.NU_E, 1);
                RecoilSpectrum atRest = line(process, new Stepping(Edges.SOLID), symbol, Flavour.NU_E, 1);
                for (double t : new double[] {0.05, 0.3, 1, 5, 20, 80}) {
                    assertThat(moving.at(t)).as("%s %s %s", symbol, process.name(), t)
                            .isCloseTo(atRest.at(t), Percentage.withPercentage(process == WEAK ? 2 : 1));
                }
            }
        }
    }

    /** Against an independent integration of the same formula and Henke's tables. */
    @Test
    void equivalentPhotonsAreTheirIntegral() {
        Table table = Table.read("epa_transverse.csv",
                getClass().getResourceAsStream("/magneton/atomic/epa_transverse.csv"));
        String[] element = table.text("symbol");
        double[] transfer = table.numbers("T_keV");
        for (String symbol : List.of("Ge", "Xe", "Ar")) {
            RecoilSpectrum fast = line(MAGNETIC, new EquivalentPhoton(), symbol, Flavour.NU_E, 1);
            RecoilSpectrum slow = line(MAGNETIC, new EquivalentPhoton(), symbol, Flavour.NU_E, 0.01);
            for (int i = 0; i < transfer.length; i++) {
                if (element[i].equals(symbol) && transfer[i] < 29) {
                    check(electrons(fast, transfer[i]), table.numbers("N_EPA_E1MeV")[i], 0.5, symbol, transfer[i]);
                    if (transfer[i] < 5) {
                        check(electrons(slow, transfer[i]), table.numbers("N_EPA_E10keV")[i], 1, symbol, transfer[i]);
                    }
                }
            }
        }
    }

    /** Photons alone, without the weak current, from the same tables. */
    @Test
    void equivalentPhotonsOfAChargeAreTheirIntegral() {
        Table table = Table.read("epa_millicharge.csv",
                getClass().getResourceAsStream("/magneton/atomic/epa_millicharge.csv"));
        String[] element = table.text("element");
        for (int i = 0; i < element.length; i++) {
            double t = table.numbers("t_kev")[i];
            Process process = charged(1e-12, table.numbers("photon_mass_ev")[i]);
            RecoilSpectrum spectrum =
                    line(process, new EquivalentPhoton(), element[i], Flavour.NU_E, table.numbers("e_nu_mev")[i]);
            check(density(spectrum, t), table.numbers("dsigma_dt_cm2_per_mev")[i], 0.5, element[i], t);
        }
    }

    private static Process charged(double charge, double photonMassEv) {
        return new Eves(ElectronCouplings.radiative(),
                new NeutrinoCharges(new double[3], new double[3], new double[] {charge, 0, 0}), photonMassEv * 1e-6);
    }

    /** Charges and radii between flavours add as those of a flavour do to a neutrino without weak charge. */
    @Test
    void transitionsAddWithoutInterference() {
        NeutrinoCharges between = new NeutrinoCharges(new double[3], new double[3], new double[3],
                new double[] {3e-31, -4e-31, 0}, new double[] {3e-13, -4e-13, 0});
        NeutrinoCharges own = new NeutrinoCharges(new double[] {5e-31, 0, 0}, new double[3], new double[] {5e-13, 0, 0});
        ElectronCouplings nothing = new ElectronCouplings(new double[3], new double[3]);
        RecoilSpectrum weak = line(WEAK, HARTREE_FOCK, "Ge", Flavour.NU_E, 1);
        RecoilSpectrum electric = line(new Eves(nothing, own), HARTREE_FOCK, "Ge", Flavour.NU_E, 1);
        RecoilSpectrum both = line(new Eves(ElectronCouplings.radiative(), between), HARTREE_FOCK, "Ge", Flavour.NU_E, 1);
        for (double t : new double[] {0.15, 0.5, 1.6, 12, 50}) {
            assertThat(both.at(t)).isCloseTo(weak.at(t) + electric.at(t), Percentage.withPercentage(0.5));
        }
    }

    @Test
    void equivalentPhotonsAreNoWeakScattering() {
        assertThatThrownBy(() -> line(WEAK, new EquivalentPhoton(), "Ge", Flavour.NU_E, 1))
                .hasMessage("equivalent-photon describes scattering through a dipole moment or a millicharge, not eves; "
                        + "choose hartree-fock or stepping");
    }

    @Test
    void totalIsTheIntegralOfTheSpectrum() {
        for (Process process : List.of(MAGNETIC, WEAK)) {
            for (double energy : new double[] {0.01, 1}) {
                RecoilSpectrum spectrum = line(process, HARTREE_FOCK, "Ge", Flavour.NU_E, energy);
                double sum = 0;
                int panels = 4000;
                double from = 0.02;
                double to = 2;
                double left = from;
                for (int i = 1; i <= panels; i++) {
                    double right = from * Math.pow(to / from, (double) i / panels);
                    sum += spectrum.at(Math.sqrt(left * right)) * (right - left);
                    left = right;
                }
                assertThat(spectrum.integral(from, to)).as(process.name())
                        .isCloseTo(sum, Percentage.withPercentage(0.05));
            }
        }
    }

    /** The spectrum of a unit line. */
    private static RecoilSpectrum line(
            Process process, AtomicModel model, String symbol, Flavour flavour, double energyMeV) {
        Flux flux = new Flux(List.of(new FluxComponent("line", flavour, new Spectrum.Line(energyMeV, 1))), Flux.Per.SECOND);
        Experiment experiment = new Experiment(flux, new Targets(ELEMENTS).of(symbol),
                List.of(new ProcessSetup(process, new EnergyRange(0.005, 100))), model, new Exposure(1, 1, 0));
        return new RecoilSpectrum(Channel.of(experiment).get(0));
    }

    /** d(sigma)/dT in cm^2/MeV. */
    private static double density(RecoilSpectrum spectrum, double recoilKeV) {
        return spectrum.at(recoilKeV) * Constants.KEV_PER_MEV;
    }

    private static double electrons(RecoilSpectrum spectrum, double recoilKeV) {
        return density(spectrum, recoilKeV) * recoilKeV / Constants.KEV_PER_MEV / Constants.MAGNETIC_SCALE_CM2;
    }
}
