package magneton.quenching;

import java.util.List;

/** The quenching factors a config can name, with the keys each takes. A new one joins by a line of {@link #ALL}. */
public final class Quenchings {
    /**
     * An entry of the list.
     *
     * @param name word in configs
     * @param keys parameters of the one-key map {@code {name: {...}}}, apart from {@code cutoff} and {@code adiabatic}
     *     that all take (energies, {@link AdiabaticQuenching})
     * @param description one line for people
     */
    public record Entry(String name, List<String> keys, String description) {}

    public static final List<Entry> ALL = List.of(
            new Entry("lindhard", List.of("k"), "Lindhard with k, by default 0.133 Z^(2/3) A^(-1/2) of each isotope"),
            new Entry("fef", List.of(), "Ge, iron-filtered neutrons (arXiv:2202.09672)"),
            new Entry("ybe", List.of(), "Ge, photo-neutrons (arXiv:2202.09672)"),
            new Entry("sarkis", List.of(), "Si, with binding energy (Phys. Rev. A 107 062811)"),
            new Entry("linear", List.of("intercept", "slope"),
                    "intercept + slope T, by default liquid argon (arXiv:2006.12659)"),
            new Entry("polynomial", List.of("c1", "c2", "c3", "c4", "valid-to"),
                    "scintillation curve, by default CsI[Na] (arXiv:2110.07730)"),
            new Entry("nai", List.of(), "NaI(Tl), Na and I (arXiv:1809.10310)"),
            new Entry("birks", List.of("kb"), "electrons in an organic scintillator, Birks with kb in cm/MeV"),
            new Entry("constant", List.of("factor"), "one factor at all energies"),
            new Entry("table", List.of("file"), "CSV with columns T_keVnr and QF"),
            new Entry("none", List.of(), "no quenching: nuclear recoils as electrons"));

    private Quenchings() {}

    /** The factor of that name with its default parameters; {@code constant} and {@code table} have none. */
    public static Quenching named(String name) {
        return switch (name) {
            case "lindhard" -> Lindhard.standard();
            case "fef" -> TabulatedQuenching.fef();
            case "ybe" -> TabulatedQuenching.ybe();
            case "sarkis" -> TabulatedQuenching.sarkis();
            case "linear" -> LinearQuenching.argon();
            case "polynomial" -> PolynomialQuenching.csi();
            case "nai" -> ElementQuenching.sodiumIodide();
            case "birks" -> new BirksQuenching(0.01);
            case "none" -> ConstantQuenching.none();
            case "constant" -> throw new IllegalArgumentException("quenching.constant needs a factor");
            case "table" -> throw new IllegalArgumentException("quenching.table needs a file");
            default -> throw new IllegalArgumentException("there is no quenching '" + name + "'");
        };
    }
}
