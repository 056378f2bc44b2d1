package magneton.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every mistake in a config gives one sentence with file, line, column, key and what is allowed, and exit code 2. */
class BrokenConfigsTest {
    private static final String GOOD = """
            magneton: 1
            name: good
            events: 1000
            source:
              reactor: {thermal-power: 3 GW, distance: 13.9 m}
            target: Ge
            processes:
              eves: {}
              eves-magnetic: {mu: 2.9e-11}
            atomic-model: stepping
            recoil-range: [1 keV, 100 keV]
            exposure: {mass: 1.5 kg, time: 755.6 d}
            """;

    @TempDir
    private Path directory;

    private CommandRunner check(String text) throws IOException {
        return CommandRunner.run("check", write(text).toString());
    }

    private Path write(String text) throws IOException {
        return Files.writeString(directory.resolve("bad.yaml"), text);
    }

    @Test
    void theGoodOneIsGood() throws IOException {
        assertThat(check(GOOD)).satisfies(run -> {
            assertThat(run.err()).isEmpty();
            assertThat(run.code()).isZero();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            name: good     | evnts: 5                | :2:1: evnts: unknown key 'evnts'; did you mean 'events'? allowed: magneton, name, events
            13.9 m         | 13.9 kg                 | :5:44: source.reactor.distance: '13.9 kg' is not a length; write a number and m, cm or km
            13.9 m         | 13.9                    | :5:44: source.reactor.distance: '13.9' has no unit
            13.9 m         | .inf m                  | :5:44: source.reactor.distance: '.inf m' does not begin with a number
            13.9 m         | 0 m                     | :5:44: source.reactor.distance: '0 m' is out of range; it must be above zero
            distance       | distence                | :5:34: source.reactor.distence: unknown key 'distence'; did you mean 'distance'?
            reactor:       | reaktor:                | :5:3: source: unknown source 'reaktor'; did you mean 'reactor'? allowed: reactor,
            13.9 m}        | 13.9 m, flux: 2e13 /cm2/s} | 'flux' already fixes the size of the flux
            , distance: 13.9 m | ''                  | the key 'distance' is missing; give thermal-power and distance, or flux
            3 GW           | 3 GeV                   | :5:28: source.reactor.thermal-power: '3 GeV' is not a power; write a number and MW or GW
            13.9 m         | 13.9 m, spectrum: hm    | unknown reactor spectrum 'hm'; allowed: pwr-reference, huber-mueller
            13.9 m         | 13.9 m, duty-factor: 0  | source.reactor: duty-factor is 0.0, it must be above 0
            'reactor: {thermal-power: 3 GW, distance: 13.9 m}' | 'sum: {sources: [{source: {dsnb: {}}}, {source: {accelerator: {beam: bnb-nu}}}]}' | :5:8: source.sum: sum mixes a flux per second with one per proton on target
            13.9 m         | 13.9 m, capture: maybe  | 'maybe' is neither true nor false
            13.9 m         | '13.9 m, fission-fractions: {U235: 0.5}' | source.reactor: fission-fractions add up to 0.5
            1.5 kg         | -1.5 kg                 | :12:18: exposure.mass: '-1.5 kg' is out of range; it must be above zero
            atomic-model: stepping | 'atomic-model: equivalent-photon' | :10:15: atomic-model: equivalent-photon describes scattering through a dipole moment or a millicharge, not eves; choose
            , time: 755.6 d | ''                     | exposure: an exposure needs 'time' or 'protons'
            target: Ge     | target: Gee             | :6:9: target: 'Gee' is no target: an element
            target: Ge     | target: Ge76            | :6:9: target: 'Ge76' is an isotope; write {Ge: 1, isotopes: {Ge76: 1}}
            target: Ge     | 'target: {Ge: 0.5}'     | :6:9: target: the mass fractions of the target add up to 0.5, not to 1
            target: Ge     | 'target: {Ge: 0}'       | :6:9: target: the mass fraction of 'Ge' is 0.0
            target: Ge     | 'target: {Ar: 0.9, CF4: 0.3}' | :6:9: target: the mass fractions of the target add up to
            '  eves: {}'   | '  eves: {mu: 1}'       | :8:10: processes.eves.mu: unknown key 'mu'
            eves: {}       | eeves: {}               | :8:3: processes: unknown process 'eeves'; did you mean 'eves'?
            '  eves: {}'   | '  eves-magnetic: {mu: 1}' | :9:3: processes.eves-magnetic: the key is given twice, first at line 8; keep one
            2.9e-11        | lots                    | :9:23: processes.eves-magnetic.mu: 'lots' does not begin with a number
            2.9e-11        | -1e-11                  | it must be from 0.0 to 1.0E50
            2.9e-11        | 1e200                   | it must be from 0.0 to 1.0E50
            mu: 2.9e-11    | 'd: 1e200 /GeV, convention: half' | it must be from 0.0 to 1.0E50 /GeV
            {mu: 2.9e-11}  | {}                      | :9:18: processes.eves-magnetic: the key 'mu' is missing
            eves: {}       | 'eves: {couplings: loop}' | unknown level of couplings 'loop'; allowed: radiative, tree
            eves: {}       | 'eves: {sin2-theta-w: 0.2}' | a mixing angle belongs to 'couplings: tree'
            stepping       | steping                 | :10:15: atomic-model: unknown atomic model 'steping'; did you mean 'stepping'? allowed: free, stepping
            stepping       | '{stepping: {edges: sharp}}' | unknown kind of edges 'sharp'; allowed: solid, atomic, hartree-fock
            '[1 keV, 100 keV]' | '[100 keV, 1 keV]'  | :11:15: recoil-range: the lower edge 100 keV is not below the upper edge 1 keV
            '[1 keV, 100 keV]' | '[-1 keV, 1 keV]'   | recoil-range[0]: '-1 keV' is out of range; it must be zero or above
            '[1 keV, 100 keV]' | 1 keV               | a window is written as two values
            events: 1000   | events: 1.5             | :3:9: events: '1.5' is not a whole number
            events: 1000   | events: -4              | :3:9: events: '-4' is out of range; it must be 0 or above
            events: 1000   | seed: 1e30              | :3:7: seed: '1e30' is not a whole number
            events: 1000   | 'background: {flat: 2.5 /keV}' | background.flat: '2.5 /keV' is not a rate per energy and mass
            magneton: 1    | magneton: 7             | :1:11: magneton: '7' is not a version of the config language
            magneton: 1    | ''                      | the key 'magneton' is missing
            name: good     | 'name: [a'              | this is not YAML
            name: good     | 'name: *x'              | this is not YAML
            magneton: 1    | ': :'                   | bad.yaml
            target: Ge     | 'source: {reactor: {}}' | source: the key is given twice
            """)
    void oneSentenceWithTheKey(String good, String bad, String sentence) throws IOException {
        String text = GOOD.replace(good, bad);
        assertThat(text).isNotEqualTo(GOOD);
        refuses(check(text), sentence);
    }

    @Test
    void refusesTwoSources() throws IOException {
        refuses(check(GOOD.replace("source:\n", "source:\n  mono: {neutrino: nue, energy: 1 MeV, flux: 1 /cm2/s}\n")),
                ":5:3: source: 2 are given (mono, reactor) where one source is expected; write one, or join them under 'sum'");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        refuses(check(""), "bad.yaml: the file is empty; a run config begins with 'magneton: 1'");
        refuses(check("# nothing\n"), "the file is empty");
    }

    @Test
    void refusesTwoDocuments() throws IOException {
        refuses(check(GOOD + "---\n" + GOOD), ":14:1: a second document begins here");
    }

    @Test
    void refusesMissingFilesAndNamesTheNearest() throws IOException {
        write(GOOD);
        refuses(CommandRunner.run("check", directory.resolve("bda.yaml").toString()), "there is no such file; did you mean bad.yaml?");
        refuses(CommandRunner.run("check", directory.toString()), "is a directory");
        refuses(check(GOOD.replaceFirst("(?s)reactor: .*?\n", "table: {file: flux.csv}\n")), "source.table.file: there is no file 'flux.csv' beside the config");
    }

    @Test
    void refusesWhatIsNotText() throws IOException {
        Path file = directory.resolve("bad.yaml");
        Files.write(file, new byte[] {'a', (byte) 0xff, (byte) 0xfe});
        refuses(CommandRunner.run("check", file.toString()), "is not a text file in UTF-8");
        Files.write(file, "a: \u0000\n".getBytes(StandardCharsets.UTF_8));
        refuses(CommandRunner.run("check", file.toString()), "this is not YAML");
    }

    @Test
    void refusesDeepNesting() throws IOException {
        refuses(check("a: " + "[".repeat(60) + "]".repeat(60)), "nested more than 50 deep");
    }

    @Test
    void namesTheSettingThatIsWrong() throws IOException {
        String file = write(GOOD).toString();
        refuses(CommandRunner.run("check", file, "--set", "processes.eves-magnetic.mu=1 keV"),
                "--set processes.eves-magnetic.mu: '1 keV' is not a number; write a number");
        refuses(CommandRunner.run("check", file, "--set", "processes={cevns: {form-factor: x}}"),
                "--set processes: processes.cevns.form-factor: unknown form factor 'x'");
        refuses(CommandRunner.run("check", file, "--set", "recoil-range.low=1 keV"), "recoil-range is a list");
        refuses(CommandRunner.run("check", file, "--set", "seed"), "write path=value");
        refuses(CommandRunner.run("check", file, "--set", "seed=[1"), "--set seed: this is not YAML");
    }

    @Test
    void refusesBadUsage() {
        refuses(CommandRunner.run("chek", "x"), "unknown verb 'chek'; did you mean 'check'?");
        refuses(CommandRunner.run("check"), "CONFIG");
        refuses(CommandRunner.run("check", "a.yaml", "--sett", "x"), "--sett");
        refuses(CommandRunner.run("check", "a.yaml", "b.yaml"), "'b.yaml' is one argument too many");
        refuses(CommandRunner.run("head", "a.parquet", "-n", "-1"), "--rows: -1");
        refuses(CommandRunner.run("generate", "a.yaml", "--time", "1x"), "--time: '1x'");
        refuses(CommandRunner.run("list", "source"), "did you mean 'sources'?");
    }

    private static void refuses(CommandRunner run, String sentence) {
        assertThat(run.err()).startsWith("magneton: ").contains(sentence).doesNotContain("\tat ").doesNotContain("Exception");
        assertThat(run.err().strip().lines()).hasSize(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.code()).isEqualTo(2);
    }
}
