package magneton.response;

import java.util.List;

/** The responses a config can name at {@code detector}, with the keys each takes. A new one joins by a line here. */
public final class Responses {
    /**
     * An entry of the list; the Javadoc of its parameter record gives units, defaults and ranges of the keys.
     *
     * @param name word in configs
     * @param keys keys of its map
     * @param description one line for people
     */
    public record Entry(String name, List<String> keys, String description) {}

    private static final List<String> IONISATION_KEYS = List.of(
            "threshold", "upper", "noise-sigma", "fano", "energy-per-pair", "quenching", "efficiency",
            "active-fraction", "energy-scale", "energy-offset", "minimum-ionisation", "positive-energy");

    private static final List<String> GAUSSIAN_KEYS = List.of(
            "threshold", "upper", "resolution", "quenching", "efficiency", "efficiency-of", "active-fraction",
            "energy-scale", "energy-offset", "time-window");

    public static final List<Entry> ALL = List.of(
            new Entry("hpge", IONISATION_KEYS, "germanium ionisation detector: quenching, pairs, noise, trigger"),
            new Entry("si-ccd", IONISATION_KEYS, "silicon CCD: quenching, whole pairs, readout noise"),
            new Entry("lxe-simple", GAUSSIAN_KEYS, "liquid xenon by published resolution and efficiency"),
            new Entry("lar", GAUSSIAN_KEYS, "liquid argon, by default COHERENT CENNS-10"),
            new Entry("lxe",
                    List.of("set", "field", "density", "yields", "widths", "electron-model", "g1", "single-electron",
                            "extraction", "electron-lifetime", "max-drift-time", "spe-resolution", "s2-fano",
                            "coincidence", "s2-threshold", "threshold", "upper", "efficiency", "active-fraction"),
                    "two-phase liquid xenon: quanta, S1 and S2 of the NEST model"),
            new Entry("xenon1t-s2only", List.of("threshold", "upper", "active-fraction"),
                    "electron recoils in the S2-only analysis of XENON1T by its response matrix"),
            new Entry("nai", GAUSSIAN_KEYS, "NaI(Tl), by default with the quenching of Na and I"),
            new Entry("liquid-scintillator", GAUSSIAN_KEYS, "organic scintillator: Birks' law and resolution"),
            new Entry("csi",
                    List.of("threshold", "upper", "light-yield", "gamma-shape", "quenching", "efficiency",
                            "time-window", "time-decay", "active-fraction"),
                    "CsI[Na] with photoelectrons, by default COHERENT 2021"),
            new Entry("tracking",
                    List.of("threshold", "upper", "resolution", "angular-resolution", "cos-theta-min", "efficiency",
                            "active-fraction", "energy-scale"),
                    "tracks of recoil electrons: resolution and window in energy and angle"),
            new Entry("calorimeter", List.of("threshold", "upper", "sigma", "efficiency", "active-fraction"),
                    "the recoil energy itself: phonons, or an idealised keVnr scale"));

    private Responses() {}
}
