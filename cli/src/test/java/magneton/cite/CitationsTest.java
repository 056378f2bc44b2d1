package magneton.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.background.PublishedBackgrounds;
import magneton.data.DataReleases;
import magneton.process.NuclearShape;
import magneton.quenching.Quenchings;
import magneton.run.AtomicKinds;
import magneton.run.DetectorKinds;
import magneton.run.ProcessKinds;
import magneton.run.RunConfig;
import magneton.run.SourceKinds;
import magneton.source.Accelerator;
import magneton.source.ReactorSpectrum;
import magneton.source.SolarModel;
import magneton.target.Edges;
import magneton.validation.Validation;
import magneton.xenon.LxeParameters;
import magneton.xenon.XenonTables;

/** Whatever a config can choose rests on something; a new choice joins by a line of citations.csv. */
class CitationsTest {
    /** A user's own numbers and definitions; and choices that require a further one, which is cited. */
    private static final Set<String> NOTHING_TO_CITE = Set.of("source.mono", "source.table", "source.sum",
            "source.accelerator", "quenching.constant", "quenching.table", "quenching.none", "detector.calorimeter",
            "detector.tracking", "detector.lxe-simple");

    private static final Citations CITATIONS = Citations.shipped();

    static List<String> choices() {
        List<String> choices = new ArrayList<>();
        SourceKinds.ONE.words().forEach(word -> choices.add("source." + word));
        ProcessKinds.ONE.words().forEach(word -> choices.add("processes." + word));
        AtomicKinds.ONE.words().forEach(word -> choices.add("atomic-model." + word));
        DetectorKinds.ONE.words().forEach(word -> choices.add("detector." + word));
        Quenchings.ALL.forEach(entry -> choices.add("quenching." + entry.name()));
        for (ReactorSpectrum spectrum : ReactorSpectrum.values()) {
            choices.add("reactor.spectrum=" + spectrum.label());
        }
        for (SolarModel model : SolarModel.values()) {
            choices.add("solar.model=" + model.label());
        }
        for (Accelerator.Beam beam : Accelerator.Beam.values()) {
            choices.add("beam=" + beam.label());
        }
        for (NuclearShape shape : NuclearShape.values()) {
            choices.add("form-factor=" + shape.label());
        }
        for (Edges edges : Edges.values()) {
            choices.add("edges=" + edges.label());
        }
        LxeParameters.sets().forEach(set -> choices.add("lxe.set=" + set));
        XenonTables.resolutions().forEach(name -> choices.add("resolution=" + name));
        XenonTables.efficiencies().forEach(name -> choices.add("efficiency." + name));
        PublishedBackgrounds.names().forEach(name -> choices.add("published=" + name));
        DataReleases.names().forEach(name -> choices.add("data=" + name));
        return choices;
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everyChoiceRestsOnSomething(String choice) {
        assertThat(CITATIONS.references()).containsKey(choice);
        assertThat(CITATIONS.references().get(choice).isEmpty()).isEqualTo(NOTHING_TO_CITE.contains(choice));
    }

    @Test
    void everyReferenceIsThereWholeAndUsed() {
        Map<String, String> entries = Bibliography.shipped().entries();
        Set<String> used = new TreeSet<>(Set.of(Citations.SELF));
        CITATIONS.references().values().forEach(used::addAll);
        used.addAll(Validation.all().references());
        assertThat(new TreeSet<>(entries.keySet())).isEqualTo(used);
        entries.forEach((key, entry) -> {
            assertThat(entry).as(key).contains("author = {").contains("title = {");
            assertThat(count(entry, '{')).as(key).isEqualTo(count(entry, '}'));
            if (!key.equals(Citations.SELF)) {
                assertThat(entry).as(key).containsPattern("year = \\{(19|20)\\d\\d\\}")
                        .containsPattern("eprint|doi|Dan. Vid|JETP Lett");
            }
        });
        assertThat(entries.get(Citations.SELF)).containsPattern("version = \\{\\d+\\.\\d+");
    }

    private static long count(String text, char letter) {
        return text.chars().filter(c -> c == letter).count();
    }

    @Test
    void aConfigCitesWhatItUsesAndNothingElse() {
        RunConfig gemma = RunConfig.read(Path.of("..", "run-configs", "gemma.yaml"), List.of());
        Map<String, List<String>> used = CITATIONS.used(gemma.resolved());
        assertThat(used.keySet())
                .contains("perisse2023", "vogel1989", "atzoricorona2023", "kouzakov2011", "lindhard1963")
                .doesNotContain("huber2011", "freedman1974", "vinyoles2017", "szydagis2025");
        assertThat(used.get("perisse2023")).containsExactly("reactor.spectrum=pwr-reference");
        String bibtex = CITATIONS.bibtex(gemma.resolved());
        assertThat(bibtex).startsWith("@software{magneton,\n")
                .contains("@article{vogel1989,\n  author = {Vogel, P. and Engel, J.},\n");
        assertThat(bibtex.lines().filter(line -> line.startsWith("@"))).hasSize(used.size() + 1);
    }

    @Test
    void sourcesInASumAreCited() {
        RunConfig run = RunConfig.builtIn("""
                magneton: 1
                source: {sum: {sources: [{source: atmospheric}, {source: dsnb, weight: 2}]}}
                target: Xe
                processes: {cevns: {form-factor: klein-nystrand}}
                recoil-range: [1 keV, 100 keV]
                detector: {lxe-simple: {threshold: 1 keV, resolution: lux, efficiency: xenonnt}}
                exposure: 1 t yr
                """, "sum", List.of());
        assertThat(CITATIONS.used(run.resolved()).keySet())
                .contains("battistoni2005", "beacom2010", "klein1999", "akerib2017", "aprile2022")
                .doesNotContain("helm1956");
    }
}
