package magneton.run;

import java.util.List;
import java.util.Optional;

import magneton.config.InputFile;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.Values;
import magneton.source.NeutrinoSource;
import magneton.unit.Measure;

/**
 * Background of a detector in observed energy: the sum of its parts.
 *
 * @param flatPerKeVKgD events per keV, kg and day, the same at all observed energies
 * @param table published spectra, if given
 * @param neutrinos a source whose weak scattering on electrons is background, if given
 * @param includes processes of the config that the table contains already, so that nobody adds them again
 */
public record Background(
        double flatPerKeVKgD, Optional<BackgroundTable> table, Optional<NeutrinoSource> neutrinos, List<String> includes) {
    private static final Key<Double> FLAT = Key.optional("flat", Numbers.quantity(Measure.SPECTRAL_RATE).notNegative(),
            "events per energy, mass and time at all energies");
    private static final Key<InputFile> FILE = Key.required("file", InputFile.TYPE,
            "CSV with 'energy [keV]' or 'low [keV], high [keV]', then components such as 'total [/keV]' or 'kr85 [/keV/t/yr]'");
    private static final Key<BackgroundTable> TABLE = Key.optional("table",
            new Section<>("table", "spectra in observed energy, efficiency included", List.of(FILE),
                    v -> BackgroundTable.of(v.get(FILE).table())),
            "published spectra in observed energy, efficiency included");
    private static final Key<NeutrinoSource> NEUTRINOS = Key.optional("neutrinos", Types.later(() -> SourceKinds.ONE),
            "a source whose weak scattering on electrons is background");
    private static final Key<List<String>> INCLUDES = Key.optional("includes",
            Types.list(Types.word("process", ProcessKinds.ONE.words(), word -> word), 1),
            "processes that the table contains already");

    static final Section<Background> SECTION = new Section<>("background", "background in observed energy",
            List.of(FLAT, TABLE, NEUTRINOS, INCLUDES), Background::of);

    private static Background of(Values v) {
        if (!v.given(FLAT) && !v.given(TABLE) && !v.given(NEUTRINOS)) {
            throw v.mistake("a background needs one or more of: flat, table, neutrinos");
        }
        if (v.given(INCLUDES) && !v.given(TABLE)) {
            throw v.mistake(INCLUDES, "only a table of measured background can include processes");
        }
        return new Background(
                v.find(FLAT).orElse(0.0), v.find(TABLE), v.find(NEUTRINOS), v.find(INCLUDES).orElse(List.of()));
    }
}
