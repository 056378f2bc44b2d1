package magneton.data;

import java.util.List;

import magneton.table.NearestWord;
import magneton.table.Table;

/** The data releases that figures and likelihoods know, by name; each is a table that says where it comes from. */
public final class DataReleases {
    private static final List<String> NAMES = List.of("dresden-ii", "dresden-ii-off", "xenon1t-sr1",
            "xenon1t-s2only", "xenonnt-sr0", "lz-ws2022", "lz-ws2024", "pandax4t-run1", "coherent-csi", "coherent-lar");

    private DataReleases() {}

    /** Their names. */
    public static List<String> names() {
        return NAMES;
    }

    /** The measured spectrum of a release. */
    public static MeasuredSpectrum named(String name) {
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException(NearestWord.unknown("data release", name, NAMES));
        }
        String file = name + ".csv";
        return MeasuredSpectrum.of(name, Table.read(file, DataReleases.class.getResourceAsStream(file)));
    }
}
