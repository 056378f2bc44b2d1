package magneton.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.sensitivity.Search;
import magneton.sensitivity.Signal;

/** Rows that need no run config; those that do are held by the command's tests. */
class ValidationTest {
    private static final Validation ALL = Validation.all();
    private static final Setups NONE = new Setups() {
        @Override
        public Setup of(String config, String... settings) {
            throw new AssertionError("'" + config + "' asked for");
        }

        @Override
        public Search search(Signal signal, String config, String... settings) {
            throw new AssertionError("'" + config + "' asked for");
        }
    };

    static List<Published> calculated() {
        return ALL.published().stream().filter(row -> row.kind() == Published.Kind.CALCULATED).toList();
    }

    /** Numbers calculated apart from this project are a gate: ours agree within what their table states. */
    @ParameterizedTest
    @MethodSource("calculated")
    void agreesWithIndependentCalculation(Published row) {
        double ours = ALL.run(row.name(), NONE).getFirst().ours();
        assertThat(row.within().stated()).isTrue();
        assertThat(ours).as(row.name()).isBetween(row.within().below(), row.within().above());
    }

    @Test
    void namesAreWordsAndUnique() {
        assertThat(ALL.names()).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z0-9.-]+"));
    }

    @Test
    void choosesByHowNamesBegin() {
        assertThat(ALL.run("sigma-pp", NONE)).extracting(Result::name)
                .containsExactly("sigma-pp-electron-tree", "sigma-pp-electron-radiative", "sigma-pp-electron-bks");
        assertThat(ALL.run("flux-gemma-ii", NONE)).extracting(Result::name).containsExactly("flux-gemma-ii");
    }

    @Test
    void saysWhatNamesThereAre() {
        assertThatThrownBy(() -> ALL.run("flux-gema", NONE)).isInstanceOf(UnknownRowException.class)
                .hasMessageContaining("no result 'flux-gema'").hasMessageContaining("did you mean 'flux-gemma'?");
        assertThatThrownBy(() -> ALL.run("survivl", NONE)).hasMessageContaining("did you mean 'survival'?");
    }
}
