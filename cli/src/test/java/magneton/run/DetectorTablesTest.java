package magneton.run;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.response.Responses;

/** Broken tables at every key of every detector that takes one: a sentence with file and place. */
class DetectorTablesTest {
    private static final String TEXT = """
            magneton: 1
            source: {reactor: {flux: 1e13 /cm2/s}}
            target: Ge
            processes: {cevns: }
            recoil-range: [10 eV, 300 keV]
            exposure: {mass: 10 kg, time: 5 d}
            """;

    /** The keys that a detector cannot do without. */
    private static final Map<String, String> REQUIRED = Map.of(
            "hpge", "threshold: 1 keV, noise-sigma: 0.1 keV, ", "si-ccd", "threshold: 1 keV, noise-sigma: 0.1 keV, ",
            "lxe-simple", "threshold: 1 keV, resolution: lz, ", "lxe", "set: lz, ",
            "nai", "threshold: 1 keV, resolution: {a: 0.3}, ", "liquid-scintillator", "threshold: 1 keV, ",
            "tracking", "threshold: 1 MeV, resolution: {a: 3}, angular-resolution: 5 deg, ",
            "calorimeter", "threshold: 1 keV, ");

    /** {@code csi} has an efficiency of its own form, the matrix of {@code xenon1t-s2only} none. */
    static Stream<Arguments> tables() {
        List<String> rows = List.of(
                "1,0.2\n0.5,0.3|line 3", "1,0.2\n2,1.2|1.2 is above 1", "1,0.2\n2,-0.2|-0.2 is negative",
                "-1,0.2\n2,0.2|-1.0 is negative", "1,0.2\n2,NaN|'NaN' is not a number", "1,0.2|needs two rows or more");
        return Responses.ALL.stream().flatMap(detector -> Stream.of("efficiency", "quenching")
                .filter(detector.keys()::contains)
                .filter(key -> !(detector.name().equals("csi") && key.equals("efficiency")))
                .flatMap(key -> rows.stream().map(row -> Arguments.of(detector.name(), key, row))));
    }

    @TempDir
    private Path directory;

    @ParameterizedTest
    @MethodSource("tables")
    void brokenTablesAreRefusedWithTheirPlace(String detector, String key, String row) throws IOException {
        String heading = key.equals("efficiency") ? "E_keV,efficiency" : "T_keVnr,QF";
        Files.writeString(directory.resolve("own.csv"), heading + "\n" + row.substring(0, row.indexOf('|')) + "\n");
        String config = TEXT + "detector: {" + detector + ": {" + REQUIRED.getOrDefault(detector, "") + key
                + ": {table: {file: own.csv}}}}";
        Path run = Files.writeString(directory.resolve("run.yaml"), config);
        assertThatThrownBy(() -> RunConfig.read(run, List.of()))
                .hasMessageContaining("own.csv").hasMessageContaining(row.substring(row.indexOf('|') + 1));
    }
}
