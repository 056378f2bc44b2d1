package magneton.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import magneton.atomic.Stepping;
import magneton.report.Json;
import magneton.source.Reactor;
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
        assertThat(run.source()).isInstanceOfSatisfying(Reactor.class, reactor -> {
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
        assertThat(run.source()).isInstanceOfSatisfying(Reactor.class,
                reactor -> assertThat(reactor.strength()).isEqualTo(new Reactor.Strength.Power(3, 10)));
    }

    @Test
    void theStoredFormReadsBackToItselfAndLeavesTheOutputOut() throws IOException {
        RunConfig run = read("exposure={mass: 14.6 kg, protons: 3.198e23}");
        String stored = Json.compact(run.resolved());
        assertThat(stored).doesNotContain("somewhere").contains("\"edges\":\"solid\"").contains("\"protons\":3.198E+23");
        RunConfig again = RunConfig.stored(stored, "metadata", directory);
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
        magneton.source.Sources.ALL.forEach(kind -> assertThat(SourceKinds.ONE.kind(kind.name()))
                .hasValueSatisfying(section -> assertThat(section.keys()).extracting("name").containsExactlyInAnyOrderElementsOf(kind.keys())));
    }
}
