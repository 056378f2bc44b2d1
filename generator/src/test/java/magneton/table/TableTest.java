package magneton.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    @Test
    void readsProvenanceNamesQuotesAndBlanks() {
        Table table = CsvParser.parse("t.csv", "# source: a paper\n#units: MeV\nE_MeV,name,x\n1,\"a, \"\"b\"\"\",\n 2.5e-1 , c ,-.5\n");
        assertThat(table.provenance()).containsExactly("source: a paper", "units: MeV");
        assertThat(table.columns()).containsExactly("E_MeV", "name", "x");
        assertThat(table.numbers("E_MeV")).containsExactly(1, 0.25);
        assertThat(table.text("name")).containsExactly("a, \"b\"", "c");
        assertThat(table.numbersOrBlank("x")).containsExactly(Double.NaN, -0.5);
        assertThat(table.has("y")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "E,f;1,2;two,3       | t.csv, line 3, column 'E': 'two' is not a number",
                "E,f;1,2;NaN,3       | t.csv, line 3, column 'E': 'NaN' is not a number",
                "E,f;1,2;0x1,3       | t.csv, line 3, column 'E': '0x1' is not a number",
                "E,f;1,2;1e,3        | t.csv, line 3, column 'E': '1e' is not a number",
                "E,f;1,2;1e999,3     | t.csv, line 3, column 'E': '1e999' is too large for a number",
                "E,f;1,2;,3          | t.csv, line 3, column 'E': blank, a number is needed",
                "E,f;2,2;1,3         | t.csv, line 3, column 'E': 1.0 comes after 2.0, the column must increase",
                "E,f;1,2;1,3         | t.csv, line 3, column 'E': 1.0 comes after 1.0, the column must increase",
                "E,f;1,2;2           | t.csv, line 3: 1 fields, but there are 2 column names",
                "E,E;1,2             | t.csv, line 1: two columns are named 'E'",
                "E,;1,2              | t.csv, line 1: a column has no name",
                "E,f                 | t.csv: column names but no rows",
                "# nothing           | t.csv: empty, a row of column names and rows of numbers are needed",
                "E,f;1,\"2           | t.csv, line 2: a quote is opened and not closed",
                "E,f;1,\"2\"3        | t.csv, line 2: '3' after a closing quote",
                "Energy,f;1,2        | t.csv: there is no column 'E'; allowed: Energy, f",
            })
    void everyFaultIsOneSentence(String lines, String sentence) {
        assertThatThrownBy(() -> CsvParser.parse("t.csv", lines.replace(';', '\n')).increasing("E"))
                .isInstanceOf(TableException.class)
                .hasMessage(sentence);
    }

    @Test
    void negativeContentIsRefused() {
        assertThatThrownBy(() -> CsvParser.parse("t.csv", "E,f\n1,-2").nonNegative("f"))
                .hasMessage("t.csv, line 2, column 'f': -2 is negative, 0 or more is needed");
    }

    @Test
    void filesThatAreAbsentOrNotTextAreNamed(@TempDir Path folder) throws IOException {
        Path absent = folder.resolve("absent.csv");
        assertThatThrownBy(() -> Table.ofFile(absent)).hasMessage(absent + ": no such file");
        Path binary = Files.write(folder.resolve("b.csv"), new byte[] {'E', '\n', (byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> Table.ofFile(binary)).hasMessage(binary + ": cannot be read as UTF-8 text");
    }

    @Test
    void nearestWordIgnoresCase() {
        assertThat(NearestWord.of("stepin", List.of("free", "stepping"))).contains("stepping");
        assertThat(NearestWord.of("xe", List.of("H", "Xe"))).contains("Xe");
        assertThat(NearestWord.of("xenon1", List.of("lz", "XENON1T-sr1"))).contains("XENON1T-sr1");
        assertThat(NearestWord.of("cat", List.of("free", "stepping"))).isEmpty();
    }
}
