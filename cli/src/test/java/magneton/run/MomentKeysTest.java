package magneton.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.config.ConfigException;
import magneton.moment.TransitionMoments;
import magneton.process.Cevns;
import magneton.process.Dipole;
import magneton.process.Eves;
import magneton.report.Json;
import magneton.source.Flavour;

/** Every way a config gives an electromagnetic property, and every mistake in one. */
class MomentKeysTest {
    private static final String TEXT = """
            magneton: 1
            source: {reactor: {thermal-power: 3 GW, distance: 13.9 m}}
            target: Ge
            processes: {eves-magnetic: {mu: 2.9e-11}}
            recoil-range: [1 keV, 100 keV]
            """;

    @TempDir
    private Path directory;

    private RunConfig read(String... settings) throws IOException {
        return RunConfig.read(Files.writeString(directory.resolve("run.yaml"), TEXT), List.of(settings));
    }

    private <T> T process(Class<T> type, String processes, String... more) throws IOException {
        List<String> settings = new java.util.ArrayList<>(List.of("processes=" + processes));
        settings.addAll(List.of(more));
        return type.cast(read(settings.toArray(String[]::new)).processes().getFirst().process());
    }

    @Test
    void couplingsInBothConventions() throws IOException {
        Dipole donut = process(Dipole.class, "{eves-dipole: {d: 5.78e-5 /GeV, convention: full, mass: 1 MeV}}");
        assertThat(donut.moments().of(Flavour.NU_TAU)).isCloseTo(3.9e-7, Percentage.withPercentage(0.3));
        assertThat(donut.finalMassMeV()).isEqualTo(1);
        Dipole half = process(Dipole.class, "{cevns-dipole: {d: 5.78e-5 /GeV, convention: half, mass: 100 keV}}");
        assertThat(half.moments().of(Flavour.NU_E)).isCloseTo(1.95e-7, Percentage.withPercentage(0.3));
    }

    @Test
    void matricesInBothBases() throws IOException {
        Dipole mass = process(Dipole.class, "{eves-magnetic: {moments: {majorana: {basis: mass,"
                + " lambda: [3e-11, 4e-11, 2e-11], phases: [0, 0.7 rad, -1.1 rad]}, baseline: 28 m, oscillation: nufit-5.3}}}");
        TransitionMoments moments = (TransitionMoments) mass.moments();
        assertThat(moments.baselineM()).isEqualTo(28);
        assertThat(moments.matrix().norm()).isCloseTo(Math.sqrt(5.8e-21), Percentage.withPercentage(1e-10));
        Dipole degrees = process(Dipole.class, "{eves-magnetic: {moments: {majorana: {basis: mass,"
                + " lambda: [3e-11, 4e-11, 2e-11], phases: [0 deg, 40.10704565915762 deg, -63.02535746439056 deg]},"
                + " baseline: 28 m, oscillation: nufit-5.3}}}");
        assertThat(degrees.moments().of(Flavour.NUBAR_E))
                .isCloseTo(mass.moments().of(Flavour.NUBAR_E), Percentage.withPercentage(1e-10));
        Dipole flavour = process(Dipole.class, "{cevns-magnetic: {moments: {dirac: {basis: flavour,"
                + " lambda: [[1e-11, 0, 0], [0, 2e-11, 0], [0, 0, 3e-11]]}}}}");
        assertThat(flavour.moments().of(Flavour.NUBAR_MU)).isCloseTo(2e-11, Percentage.withPercentage(1e-10));
        Dipole heavy = process(Dipole.class,
                "{eves-dipole: {mass: 300 keV, moments: {sterile: {basis: flavour, lambda: [1e-11, 2e-11, 3e-11]}}}}");
        assertThat(heavy.moments().of(Flavour.NU_TAU)).isCloseTo(3e-11, Percentage.withPercentage(1e-10));
    }

    @Test
    void effectiveMomentsOfFlavours() throws IOException {
        Dipole each = process(Dipole.class, "{eves-magnetic: {moments: {flavours: {nue: 1e-11, nutau: 3e-11}}}}");
        assertThat(each.moments().of(Flavour.NUBAR_E)).isEqualTo(1e-11);
        assertThat(each.moments().of(Flavour.NU_MU)).isZero();
        assertThat(each.moments().of(Flavour.NU_TAU)).isEqualTo(3e-11);
    }

    @Test
    void threePlusOne() throws IOException {
        Dipole four = process(Dipole.class, "{eves-magnetic: {moments: {majorana:"
                + " {lambda: [2e-11, 4e-11, 3e-11, 1e-11, 2e-11, 1.5e-11]},"
                + " sterile-mixing: {sin2-theta14: 0.01, dm41: 1.3 eV2}}}}");
        assertThat(((TransitionMoments) four.moments()).mixing().states()).isEqualTo(4);
        assertThat(((TransitionMoments) four.moments()).mixing().massSquaredEv2()[3]).isEqualTo(1.3);
    }

    @Test
    void chargesOfEachFlavour() throws IOException {
        Eves eves = process(Eves.class,
                "{eves: {charge-radius: {nue: 3e-33 cm2, numu: -1e-33 cm2}, anapole: 2e-34 cm2, millicharge: 1e-13}}");
        assertThat(eves.charges().chargeRadiusCm2()).containsExactly(3e-33, -1e-33, 0);
        assertThat(eves.charges().anapoleCm2()).containsExactly(2e-34, 2e-34, 2e-34);
        assertThat(eves.charges().millicharge()).containsExactly(1e-13, 1e-13, 1e-13);
        Cevns cevns = process(Cevns.class, "{cevns: {couplings: tree, charge-radius: 1e-32 cm2}}");
        assertThat(cevns.charges().chargeRadiusCm2()).containsExactly(1e-32, 1e-32, 1e-32);
        assertThat(cevns.charges().millicharge()).containsOnly(0);
    }

    @Test
    void massOfPhotonsInTheTarget() throws IOException {
        assertThat(process(Eves.class, "{eves: {millicharge: 1e-13, photon-mass: 44 eV}}").photonMassMeV())
                .isCloseTo(44e-6, Percentage.withPercentage(1e-10));
        assertThat(process(Eves.class, "{eves: {transition-millicharge: 1e-13}}").photonMassMeV()).isEqualTo(30e-6);
        RunConfig bound = read("processes={eves: {millicharge: 1e-12}}", "atomic-model=equivalent-photon");
        assertThat(bound.processes()).hasSize(1);
    }

    @Test
    void chargesBetweenFlavours() throws IOException {
        Eves eves = process(Eves.class, "{eves: {transition-charge-radius: {nue-numu: 3e-32 cm2, numu-nutau: -1e-32 cm2},"
                + " transition-millicharge: 1e-13}}");
        assertThat(eves.charges().transitionRadiusCm2()).containsExactly(3e-32, 0, -1e-32);
        assertThat(eves.charges().transitionCharge()).containsExactly(1e-13, 1e-13, 1e-13);
    }

    @Test
    void mixingOfTheHeavyLepton() throws IOException {
        Dipole dipole = process(Dipole.class,
                "{eves-dipole: {mu: 1e-11, mass: 300 keV, mixing: {nue: 0.1}, mixing-phase: 90 deg}}");
        assertThat(dipole.mixing().amplitude()).containsExactly(0.1, 0, 0);
        assertThat(dipole.mixing().phaseRad()).isCloseTo(Math.PI / 2, Percentage.withPercentage(1e-12));
    }

    @Test
    void readsItsStoredFormBack() throws IOException {
        RunConfig run = read("processes={eves-magnetic: {moments: {majorana: {lambda: [3e-11, 4e-11, 2e-11],"
                + " phases: [0, 0.7 rad, -1.1 rad]}, baseline: 28 m}}, eves: {millicharge: {numu: 1e-13}}}");
        String stored = Json.compact(run.resolved());
        assertThat(stored).contains("\"basis\":\"mass\"").contains("\"oscillation\":\"nufit-6.0\"");
        assertThat(Json.compact(RunConfig.stored(stored, "metadata", Map.of()).resolved())).isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {eves-magnetic: {}}                               | the key 'mu' is missing (effective magnetic moment
            {eves-magnetic: {mu: 1e-11, d: 1e-7 /GeV}}        | 'mu' already gives the moments; keep one of them
            {eves-magnetic: {d: 1e-7 /GeV}}                   | a coupling d needs 'convention: half'
            {eves-magnetic: {d: 1e-7}}                        | '1e-7' has no unit; write a number and /GeV or /TeV
            {eves-magnetic: {mu: 1e-11, convention: half}}    | a convention belongs to 'd'
            {eves-magnetic: {d: 1e-7 /GeV, convention: both}} | unknown convention 'both'; allowed: half, full
            {eves-magnetic: {mu: 3 rad}}                      | '3 rad' is not a number
            {eves-magnetic: {moments: {}}}                    | moments need one of: flavours, majorana, dirac, sterile
            {eves-magnetic: {moments: {majorna: {}}}}         | unknown key 'majorna'; did you mean 'majorana'?
            {eves-magnetic: {moments: {majorana: {}}}}        | the key 'lambda' is missing
            {eves-magnetic: {moments: {majorana: {lambda: [1e-11, 2e-11]}}}} | the list has 2 entries; at least 3 are needed
            {eves-magnetic: {moments: {majorana: {lambda: [1e-11, 2e-11, 1e-11, 1e-11]}}}} | a Majorana matrix has 3 elements, or 6 with a fourth state, not 4
            {eves-magnetic: {moments: {majorana: {lambda: [1e-11, 2e-11, -1e-11]}}}} | lambda[2]: '-1e-11' is out of range
            {eves-magnetic: {moments: {majorana: {lambda: [1e-11, 2e-11, 0], phases: [0, 0, 1]}}}} | '1' has no unit; write a number and rad or deg
            {eves-magnetic: {moments: {majorana: {lambda: [1e-11, 2e-11, 0], phases: [0, 0, 0, 0]}}}} | 4 phases are given for 3 elements
            {eves-magnetic: {moments: {majorana: {lambda: [1e-11, 2e-11, 0], basis: wave}}}} | unknown basis 'wave'
            {eves-magnetic: {moments: {majorana: {lambda: [1, 2, 3, 4, 5, 6]}}}} | six Majorana elements and 'sterile-mixing' go together
            {eves-magnetic: {moments: {majorana: {lambda: [1, 2, 3]}, flavours: {nue: 1}}}} | 'flavours' already gives the moments
            {eves-magnetic: {moments: {dirac: {lambda: [[1, 2, 3], [1, 2, 3]]}}}} | the list has 2 entries
            {eves-magnetic: {moments: {dirac: {lambda: [[1, 2, 3, 4], [1, 2, 3], [1, 2, 3]]}}}} | 4 values are given where three states need 3
            {eves-magnetic: {moments: {flavours: {nue: 1e-11}, baseline: 1 km}}} | effective moments of flavours do not change with distance
            {eves-magnetic: {moments: {flavours: {nuebar: 1e-11}}}} | unknown key 'nuebar'; did you mean 'nue'? allowed: nue, numu, nutau
            {eves-magnetic: {moments: {majorana: {lambda: [1, 2, 3]}, oscillation: nufit-7}}} | unknown oscillation 'nufit-7'
            {eves-dipole: {moments: {majorana: {lambda: [1, 2, 3]}}, mass: 1 MeV}} | unknown key 'majorana'
            {eves-dipole: {mu: 1e-11, mass: 1 MeV, mixing: 2}} | '2' is out of range; it must be from 0.0 to 1.0
            {eves-dipole: {mu: 1e-11, mass: 1 MeV, mixing-phase: 1 rad}} | a phase belongs to 'mixing'
            {eves-dipole: {moments: {sterile: {lambda: [1, 2, 3]}}, mass: 1 MeV, mixing: 0.1}} | give mu, d or moments.flavours beside 'mixing'
            {eves: {charge-radius: 1e-33}}                    | '1e-33' has no unit; write a number and cm2
            {eves: {anapole: {nux: 1e-33 cm2}}}               | unknown key 'nux'
            {eves: {photon-mass: 30 eV}}                      | a photon mass belongs to a millicharge
            {eves: {photon-mass: 30 eV, charge-radius: 1e-33 cm2}} | a photon mass belongs to a millicharge
            {eves: {photon-mass: 0 eV, millicharge: 1e-13}}   | '0 eV' is out of range
            {cevns: {millicharge: 1e-13 cm2}}                 | '1e-13 cm2' is not a number
            {cevns: {transition-charge-radius: {nue-numux: 1e-32 cm2}}} | unknown key 'nue-numux'; did you mean 'nue-numu'?
            {cevns: {transition-millicharge: 1e-13, recoil-range: [0 keV, 1 keV]}} | the cross section of cevns grows without end
            {cevns-magnetic: {mu: 1e-11, recoil-range: [0 keV, 1 keV]}} | the cross section of cevns-magnetic grows without end
            {cevns: {millicharge: 1e-13, recoil-range: [0 keV, 1 keV]}} | the cross section of cevns grows without end
            """)
    void refusesInOneSentence(String processes, String sentence) {
        assertThatThrownBy(() -> read("processes=" + processes)).isInstanceOf(ConfigException.class)
                .hasMessageContaining(sentence).hasMessageMatching("[^\\n]*");
    }

    @Test
    void refusesWhatDependsOnTheRest() {
        String solar = "source={solar: {components: [pp]}}";
        assertThatThrownBy(() -> read(solar, "processes={eves-dipole: {mu: 1e-11, mass: 1 keV, mixing: 0.1}}"))
                .isInstanceOf(ConfigException.class).hasMessageContaining("interference averages out");
        assertThatThrownBy(() -> read("recoil-range=[0 keV, 1 keV]", "atomic-model=free"))
                .isInstanceOf(ConfigException.class).hasMessageContaining("grows without end towards T = 0");
    }

    @Test
    void anEdgeAtZeroIsFineWhereElectronsAreBoundOrNothingDiverges() throws IOException {
        assertThat(read("recoil-range=[0 keV, 1 keV]").recoilRangeKeV().low()).isZero();
        assertThat(read("recoil-range=[0 keV, 1 keV]", "processes={cevns: {}, cevns-dipole: {mu: 1e-10, mass: 1 MeV}}")
                .processes()).hasSize(2);
    }
}
