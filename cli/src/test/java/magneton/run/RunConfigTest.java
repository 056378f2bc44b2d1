package magneton.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.atomic.Stepping;
import magneton.config.Choice;
import magneton.config.ConfigException;
import magneton.config.Key;
import magneton.report.Json;
import magneton.response.Responses;
import magneton.source.Reactor;
import magneton.source.Sources;
import magneton.target.Edges;

/** What a config means: defaults, settings over it, and the form that is stored with events. */
class RunConfigTest {
    private static final String TEXT = """
            magneton: 1
            source: {reactor: {thermal-power: 3 GW, distance: 13.9 m}}
            target: Ge
            processes: {eves: , eves-magnetic: {mu: 2.9e-11}}
            recoil-range: [1 keV, 100 keV]
            output: {file: somewhere.parquet}
            """;

    @TempDir
    private Path directory;

    private RunConfig read(String... settings) throws IOException {
        return RunConfig.read(Files.writeString(directory.resolve("run.yaml"), TEXT), List.of(settings));
    }

    @Test
    void fillsDefaultsIn() throws IOException {
        RunConfig run = read();
        assertThat(run.seed()).isEqualTo(1);
        assertThat(run.atomicModel()).isEqualTo(new Stepping(Edges.SOLID));
        assertThat(run.source().source()).isInstanceOfSatisfying(Reactor.class, reactor -> {
            assertThat(reactor.strength()).isEqualTo(new Reactor.Strength.Power(3, 13.9));
            assertThat(reactor.dutyFactor()).isEqualTo(1);
        });
        assertThat(run.exposure().kgDays()).isEqualTo(1);
        assertThat(run.processes()).extracting(entry -> entry.process().name()).containsExactly("eves", "eves-magnetic");
        assertThat(run.recoilRangeKeV().edges()).containsExactly(1.0, 100.0);
    }

    @Test
    void settingsReplaceAndMakeMaps() throws IOException {
        RunConfig run = read("atomic-model.stepping.edges=atomic", "exposure=1.16 t yr", "seed=7", "events=expected",
                "processes={cevns: {}}", "processes.cevns-magnetic.mu=1e-10", "source.reactor.distance=10m");
        assertThat(run.atomicModel()).isEqualTo(new Stepping(Edges.ATOMIC));
        assertThat(run.exposure().kgDays()).isCloseTo(423_690, within(1e-9 * 423_690));
        assertThat(run.seed()).isEqualTo(7);
        assertThat(run.events()).isInstanceOf(EventCount.Expected.class);
        assertThat(run.processes()).extracting(entry -> entry.process().name()).containsExactly("cevns", "cevns-magnetic");
        assertThat(run.source().source()).isInstanceOfSatisfying(Reactor.class,
                reactor -> assertThat(reactor.strength()).isEqualTo(new Reactor.Strength.Power(3, 10)));
    }

    @Test
    void theStoredFormReadsBackToItselfAndLeavesTheOutputOut() throws IOException {
        RunConfig run = read("exposure={mass: 14.6 kg, protons: 3.198e23}",
                "source={pi-dar: {facility: sns-csi}}");
        String stored = Json.compact(run.resolved());
        assertThat(stored).doesNotContain("somewhere").contains("\"edges\":\"solid\"").contains("\"protons\":3.198e23");
        RunConfig again = RunConfig.stored(stored, "metadata", Map.of());
        assertThat(Json.compact(again.resolved())).isEqualTo(stored);
        assertThat(again.exposure().physics().protons()).isEqualTo(3.198e23);
    }

    @Test
    void theSchemaKnowsEveryKey() {
        Map<String, Object> schema = RunConfigKeys.schema();
        assertThat((Map<?, ?>) schema.get("properties")).hasSameSizeAs(RunConfigKeys.SECTION.keys());
        String text = Json.pretty(schema);
        assertThat(text).contains("\"$ref\": \"#/$defs/source\"").contains("\"eves-magnetic\"").contains("\"x-units\": \"m, cm or km\"");
        assertThat(Json.pretty(RunConfigKeys.schema())).isEqualTo(text);
        SourceKinds.ONE.words().forEach(word -> assertThat(text).contains("\"" + word + "\""));
    }

    /** The generator lists its sources too; both lists must say the same. */
    @Test
    void everySourceOfTheGeneratorCanBeConfigured() {
        Sources.ALL.forEach(kind -> assertThat(keys(SourceKinds.ONE, kind.name()))
                .as(kind.name()).containsAll(kind.keys().stream().filter(key -> !key.equals("weight")).toList()));
    }

    /** So does the list of responses. */
    @Test
    void everyResponseCanBeConfigured() {
        Responses.ALL.forEach(kind -> assertThat(keys(DetectorKinds.ONE, kind.name()))
                .as(kind.name()).containsExactlyInAnyOrderElementsOf(kind.keys()));
    }

    private static List<String> keys(Choice<?> choice, String word) {
        return choice.kind(word).map(section -> section.keys().stream().map(Key::name).toList()).orElse(List.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{solar: {components: [pp, be7]}}", "{mono: {neutrino: nue, energy: 747 keV, flux: 1e13 /cm2/s}}",
        "{radioactive: {isotope: Cr51, activity: 5 MCi, distance: 25 cm, duration: 100 d}}",
        "{radioactive: {isotope: Cr51, activity: 5 MCi, cylinder: {radius: 50 cm, height: 1 m, gap: 10 cm}}}",
        "{solar: {oscillation: {sin2-theta12: 0.307, sin2-theta13: 0.022, sin2-theta23: 0.57, delta-cp: 197 deg,"
                + " dm21: 7.4e-5 eV2, dm31: 2.5e-3 eV2}}}",
        "{tritium: {flux: 6e14 /cm2/s}}", "atmospheric", "dsnb", "solar",
        "{pi-dar: {facility: sns-csi, protons-per-second: 8.9e15 /s, pulse: {mean: 700 ns, sigma: 150 ns}}}",
        "{sum: {sources: [{source: atmospheric}, {source: {dsnb: {flux: 20 /cm2/s}}, weight: 2}]}}"})
    void sourcesReadAndReadBack(String source) throws IOException {
        RunConfig run = read("source=" + source, "exposure=1 t yr");
        assertThat(run.source().flux().total()).isPositive();
        String stored = Json.compact(run.resolved());
        assertThat(Json.compact(RunConfig.stored(stored, "metadata", Map.of()).resolved())).isEqualTo(stored);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{hpge: {threshold: 1 keV, noise-sigma: 0.1 keV, quenching: {lindhard: {k: 0.16, adiabatic: 0.16 keV}}}}",
        "{si-ccd: {threshold: 50 eV, noise-sigma: 5 eV, quenching: sarkis, efficiency: {erf: {e50: 50 eV, width: 5 eV}}}}",
        "{lxe-simple: {threshold: 1 keV, resolution: xenonnt, efficiency: xenonnt}}",
        "{lxe-simple: {threshold: 1 keV, resolution: {a: 0.31, b: 0.0037}, efficiency-of: true}}",
        "{lxe: {set: lz, electron-model: mixed, field: 200 V/cm, coincidence: 2, upper: 30 keV}}",
        "{nai: {threshold: 2 keV, resolution: {a: 0.5}}}", "{liquid-scintillator: {threshold: 200 keV, quenching: none}}",
        "{tracking: {threshold: 15 MeV, resolution: {b: 0.2}, angular-resolution: 10 deg, cos-theta-min: 0.9}}",
        "{calorimeter: {threshold: 8 eV, sigma: 1.6 eV}}", "lar", "csi", "xenon1t-s2only", "{csi: {time-window: [0 us, 3 us], time-decay: {from: 1 us, rate: 5e-5 /ns}}}"})
    void detectorsReadAndReadBack(String detector) throws IOException {
        RunConfig run = read("detector=" + detector);
        assertThat(run.detector()).isPresent();
        String stored = Json.compact(run.resolved());
        assertThat(RunConfig.stored(stored, "metadata", Map.of()).detector()).isPresent();
    }

    @Test
    void weightsBecomeColumns() throws IOException {
        RunConfig run = read("weights=[processes, flux]", "sampling={t: log-uniform}");
        assertThat(run.sampler().schema().columns()).extracting(column -> column.name())
                .contains("w_eves", "w_eves-magnetic", "w_flux_reactor");
        assertThat(read().sampler().schema().columns()).noneMatch(column -> column.name().startsWith("w_"));
    }

    @Test
    void refusesWeightsThatAnAtomicModelCannotGive() {
        assertThatThrownBy(() -> read("weights=[flux]", "atomic-model=hartree-fock"))
                .isInstanceOf(ConfigException.class).hasMessageContaining("--set weights").hasMessageContaining("stepping");
        assertThatThrownBy(() -> read("sampling={t: log-uniform}", "atomic-model=hydrogenic"))
                .isInstanceOf(ConfigException.class).hasMessageContaining("--set sampling").hasMessageContaining("stepping");
    }
}
