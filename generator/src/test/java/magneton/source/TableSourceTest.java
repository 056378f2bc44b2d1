package magneton.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import magneton.table.Table;
import magneton.table.TableException;

class TableSourceTest {
    @Test
    void contentPerBinAndPerWidthAreTheSameFlux() {
        Flux perBin = source("low [GeV],high [GeV],numu [/cm2/POT/bin]\n0,1,2\n1,3,8\n").flux();
        Flux perGeV = source("low [GeV],high [GeV],numu [cm^-2 POT^-1 GeV^-1]\n0,1,2\n1,3,4\n").flux();
        assertThat(perBin).isEqualTo(perGeV);
        assertThat(perBin.per()).isEqualTo(Flux.Per.PROTON);
        assertThat(perBin.total()).isCloseTo(10, within(1e-12));
        Spectrum.Tabulated spectrum = (Spectrum.Tabulated) perBin.components().getFirst().spectrum();
        assertThat(spectrum.energyMeV()).containsExactly(0, 1000, 1000, 3000);
        assertThat(spectrum.at(999.9)).isCloseTo(0.002, within(1e-15));
        assertThat(spectrum.at(1000.1)).isCloseTo(0.004, within(1e-15));
    }

    @Test
    void pointsAreLinearAndMayStep() {
        Flux flux = source("energy [keV],nuebar [1/(m2 s keV)],nue [/m2/s/keV]\n0,0,0\n10,1e4,0\n10,0,0\n20,0,0\n").flux();
        assertThat(flux.components()).hasSize(1);
        assertThat(flux.total()).isCloseTo(5, within(1e-12));
        assertThat(flux.components().getFirst().spectrum().maxEnergyMeV()).isEqualTo(0.01);
    }

    @Test
    void gapsBetweenBinsAreEmpty() {
        Flux flux = source("low [MeV],high [MeV],nue [/cm2/s/MeV]\n1,2,3\n4,5,6\n").flux();
        assertThat(flux.total()).isEqualTo(9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E [MeV],nue [/cm2/s/MeV];1,1            | either a column 'energy [MeV]' or columns",
                "energy,nue [/cm2/s/MeV];1,1             | column 'energy' has no unit",
                "energy [MeV] nue [/cm2/s/MeV];1 1       | column 'energy [MeV] nue [/cm2/s/MeV]' has no unit",
                "energy [MeW],nue [/cm2/s/MeV];1,1;2,1   | 'MeW' in column 'energy [MeW]' is no unit of energy",
                "energy [MeV],nue [/cm2/s];1,1;2,1       | '/cm2/s' is no unit of flux",
                "energy [MeV],nue [/cm2/s/bin];1,1;2,1   | is per bin, that needs columns low and high",
                "energy [MeV],nux [/cm2/s/MeV];1,1;2,1   | unknown neutrino 'nux'; did you mean 'nue'",
                "energy [MeV],nue [/cm2/s/MeV];2,1;1,1   | energies must not decrease",
                "energy [MeV],nue [/cm2/s/MeV];1,1;2,-1  | -1 is negative",
                "energy [MeV],nue [/cm2/s/MeV];1,1       | one row makes no spectrum",
                "energy [MeV],nue [/cm2/s/MeV];1,0;2,0   | no column of flux above zero",
                "low [MeV],high [MeV],nue [/cm2/s/bin];1,1,1        | the upper edge of a bin",
                "low [MeV],high [MeV],nue [/cm2/s/bin];1,3,1;2,4,1  | the bin overlaps",
                "energy [MeV],nue [/cm2/s/MeV],numu [/cm2/POT/MeV];1,1,1;2,1,1 | one column is per second",
            })
    void faultsAreSentences(String lines, String sentence) {
        assertThatThrownBy(() -> source(lines.replace(';', '\n')).flux())
                .isInstanceOf(TableException.class)
                .hasMessageStartingWith("flux.csv")
                .hasMessageContaining(sentence);
    }

    private static TableSource source(String text) {
        return new TableSource(
                Table.read("flux.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))), 1);
    }
}
