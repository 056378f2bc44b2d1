package magneton.response;

import java.util.stream.Stream;

import magneton.argon.Argon;
import magneton.argon.Cenns10;
import magneton.quenching.AdiabaticQuenching;
import magneton.quenching.Lindhard;
import magneton.quenching.Quenchings;
import magneton.scintillator.Csi;
import magneton.scintillator.CsiParameters;
import magneton.scintillator.LiquidScintillator;
import magneton.semiconductor.IonisationDetector;
import magneton.semiconductor.IonisationParameters;
import magneton.xenon.Lxe;
import magneton.xenon.LxeParameters;
import magneton.xenon.QuantaMeans;
import magneton.xenon.S2Only;
import magneton.xenon.XenonTables;

/** Every response with recoils that try all of it. A new one joins by a line of {@link #all()}. */
final class ResponseCases {
    private ResponseCases() {}

    private static final Recoil ELECTRON = Recoil.electron(1_000_320_740);
    private static final Recoil GERMANIUM = Recoil.nucleus(1_000_320_740);
    private static final Recoil SILICON = Recoil.nucleus(1_000_140_280);
    private static final Recoil XENON = Recoil.nucleus(1_000_541_320);
    private static final Recoil CESIUM = Recoil.nucleus(1_000_551_330);
    private static final Recoil ARGON = Recoil.nucleus(1_000_180_400);

    static Stream<ResponseCase> all() {
        return Stream.of(
                new ResponseCase("hpge, electrons", IonisationDetector.hpge(
                        IonisationParameters.germanium(0.3, 0.08, Lindhard.of(0.162))),
                        new PowerLawRecoils(ELECTRON, 0.05, 60, 1.2), 0.3, 12),
                new ResponseCase("hpge, nuclei, error function, dead layer, scale", IonisationDetector.hpge(
                        new IonisationParameters(0.16, 0.8, 0.0204, 0.108, 2.96e-3, Lindhard.standard(),
                                new Efficiency.ErrorFunction(0.18, 0.03), 0.87, 1.01, 0.002, 2.96e-3, false)),
                        new PowerLawRecoils(GERMANIUM, 0.1, 9, 1.5), 0.16, 0.8),
                new ResponseCase("hpge, nuclei, positive energy", IonisationDetector.hpge(
                        new IonisationParameters(0.02, 1.5, 0.0685, 0.11, 2.96e-3, Quenchings.named("fef"),
                                new Efficiency.Full(), 1, 1, 0, 2.96e-3, true)),
                        new PowerLawRecoils(GERMANIUM, 0.004, 7, 1.5), 0.02, 1.5),
                new ResponseCase("hpge, adiabatic cut-off", IonisationDetector.hpge(
                        IonisationParameters.germanium(0.05, 0.03,
                                new AdiabaticQuenching(Lindhard.standard(), 0.8, 0.16))),
                        new PowerLawRecoils(GERMANIUM, 0.1, 9, 1.5), 0.05, 1),
                new ResponseCase("si-ccd, single pairs", IonisationDetector.siCcd(
                        IonisationParameters.silicon(0.002, 0.0007, Quenchings.named("sarkis"))),
                        new PowerLawRecoils(SILICON, 0.03, 0.9, 0.2), 0.002, 0.06),
                new ResponseCase("lxe-simple, LZ", xenon("lz", "lz-ws2022", 1),
                        new PowerLawRecoils(ELECTRON, 0.05, 100, 4.8), 1, 30),
                new ResponseCase("lxe-simple, XENONnT", xenon("xenonnt", "xenonnt", 1),
                        new PowerLawRecoils(ELECTRON, 0.05, 100, 4.8), 1, 30),
                new ResponseCase("lxe-simple, PandaX-4T", xenon("pandax4t", "pandax4t", 0.5),
                        new PowerLawRecoils(ELECTRON, 0.05, 60, 4.8), 0.5, 25),
                new ResponseCase("lxe-simple, nuclei", xenon("lz", "lz-ws2022-nr", 0.3),
                        new PowerLawRecoils(XENON, 0.5, 50, 5), 0.3, 10),
                new ResponseCase("csi, nuclei", new Csi(CsiParameters.coherent()),
                        new PowerLawRecoils(CESIUM, 2, 45, 20), 0.5, 4.4),
                new ResponseCase("csi, electrons", new Csi(CsiParameters.coherent()),
                        new PowerLawRecoils(ELECTRON, 0.2, 20, 2), 0.5, 4.4),
                new ResponseCase("nai, nuclei", new GaussianResponse("nai", GaussianParameters.of(
                        0.5, EnergyResolution.of(0.3, 0.02), Quenchings.named("nai"))),
                        new PowerLawRecoils(Recoil.nucleus(1_000_110_230), 5, 60, 20), 0.5, 12),
                new ResponseCase("liquid-scintillator", LiquidScintillator.borexino(270, 800, 0.011),
                        new PowerLawRecoils(ELECTRON, 200, 1500, 665), 270, 800),
                new ResponseCase("lxe, LZ, electrons", new Lxe(LxeParameters.of("lz")),
                        new PowerLawRecoils(ELECTRON, 0.3, 60, 4.8), 1, 40),
                new ResponseCase("lxe, XENONnT, nuclei", new Lxe(LxeParameters.of("xenonnt")),
                        new PowerLawRecoils(XENON, 1, 60, 10), 0.5, 15),
                new ResponseCase("lxe, PandaX-4T, electrons, efficiency", windowed(LxeParameters.of("pandax4t")),
                        new PowerLawRecoils(ELECTRON, 0.3, 60, 4.8), 1, 25),
                new ResponseCase("lxe, no S2 threshold, pairs of photons", sensitive(LxeParameters.of("lz")),
                        new PowerLawRecoils(XENON, 0.3, 20, 2), 0.05, 5),
                new ResponseCase("xenon1t-s2only", new S2Only(100, 2900, 0.8),
                        new PowerLawRecoils(ELECTRON, 0.03, 12, 1.2), 0.08, 2.2),
                new ResponseCase("calorimeter, dead layer", new Calorimeter(new CalorimeterParameters(
                        0.008, Double.POSITIVE_INFINITY, 0.0016, new Efficiency.ErrorFunction(0.01, 0.002), 0.9)),
                        new PowerLawRecoils(GERMANIUM, 0.0005, 0.02, 0.005), 0.008, 0.02),
                new ResponseCase("calorimeter, no resolution", new Calorimeter(new CalorimeterParameters(
                        0.04, 8, 0, new Efficiency.Full(), 1)),
                        new PowerLawRecoils(GERMANIUM, 0.02, 12, 1.5), 0.04, 8),
                new ResponseCase("tracking, angle", new Tracking(new TrackingParameters(
                        15e3, 100e3, EnergyResolution.of(0, 0.2), 0.17, 0.9, new Efficiency.Full(), 0.5, 1)),
                        new PowerLawRecoils(ELECTRON, 4e3, 250e3, 40e3), 15e3, 100e3),
                new ResponseCase("tracking, energy alone", new Tracking(new TrackingParameters(
                        500, Double.POSITIVE_INFINITY, EnergyResolution.of(3, 0), 0.3, -1,
                        new Efficiency.ErrorFunction(800, 200), 1, 1.1)),
                        new PowerLawRecoils(ELECTRON, 100, 5e3, 900), 500, 5e3),
                new ResponseCase("lar", new Argon(Cenns10.parameters()),
                        new PowerLawRecoils(ARGON, 10, 120, 40), 1, 40));
    }

    private static Response xenon(String resolution, String efficiency, double thresholdKeV) {
        XenonTables.NamedEfficiency named = XenonTables.efficiency(efficiency);
        return new GaussianResponse("lxe-simple", GaussianParameters
                .of(thresholdKeV, XenonTables.resolution(resolution), Lindhard.of(0.1735))
                .with(named.efficiency(), named.of()));
    }

    private static Lxe windowed(LxeParameters p) {
        return new Lxe(new LxeParameters(
                p.model(), QuantaMeans.ElectronModel.MIXED, p.g1(), p.singleElectron(), p.extraction(), p.lifetimeUs(),
                p.maxDriftUs(), p.speResolution(), p.s2Fano(), p.coincidence(), p.s2ThresholdPhd(), 1, 25,
                new Efficiency.ErrorFunction(1.5, 0.4), 0.9));
    }

    /** Two photons of sharp area and no other threshold: peaks of single photons, S2 clipped at zero, short lifetime. */
    private static Lxe sensitive(LxeParameters p) {
        return new Lxe(new LxeParameters(
                p.model(), p.electronModel(), 0.3, 8, 0.5, 500, p.maxDriftUs(), 0.2, 8, 2, 0, 0,
                Double.POSITIVE_INFINITY, new Efficiency.Full(), 1));
    }
}
