package magneton.atomic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import magneton.constant.Constants;
import magneton.table.Table;
import magneton.table.TableException;
import magneton.target.Elements;

class ResponseTest {
    private static final String HEADER = "# from somewhere\nsubshell,energy_eV,q_eV,V_T,V_trans,V_long,X_vv,A_T,A_trans,A_long,Y_aa,Z_va\n";

    /** Photoionisation of hydrogen at threshold from the transverse response at q = T, sigma = 2 pi^2 alpha R_T / T. */
    @Test
    void hydrogenIsIonisedByPhotons() {
        double binding = 0.5 * Constants.ALPHA * Constants.ALPHA * Constants.ELECTRON_MASS_MEV;
        Response response = HydrogenicResponse.ofBinding(1, binding);
        double[][] out = new double[Response.COUNT][9];
        double[] y = new double[9];
        y[0] = 0.5 * Math.log(binding);
        response.along(binding, y, 1, Response.VECTOR, out);
        double sigmaMb = 2 * Math.PI * Math.PI * Constants.ALPHA * out[Response.TRANSVERSE][0] / binding
                * Constants.HBARC2_MEV2_CM2 * 1e18;
        assertThat(sigmaMb).isCloseTo(6.304, within(0.002));
    }

    /** Rows left out and interpolated: the error at twice the spacing, as the documentation states it. */
    @ParameterizedTest
    @CsvSource({"Ge, 0.003, 0.016", "Xe, 0.0055, 0.016"})
    void leftOutRowsComeBack(String symbol, double rmsAway, double rmsNear) {
        Table summary = Table.ofResource("/magneton/atomic/response/summary.csv");
        Map<String, ResponseTable.Rows> tables = ResponseTable.load(symbol);
        double[] sum = new double[2];
        int[] count = new int[2];
        for (int s = 0; s < summary.rows(); s++) {
            if (!summary.text("element")[s].equals(symbol)) {
                continue;
            }
            ResponseTable.Rows rows = tables.get(summary.text("subshell")[s]);
            double binding = summary.numbers("binding_eV")[s];
            Response whole = new TabulatedResponse(rows, binding * 1e-6);
            double[] t = rows.transferEv();
            for (int i = 1; i < t.length - 1; i++) {
                if (t[i - 1] >= summary.numbers("valid_from_eV")[s] && t[i] <= summary.numbers("valid_to_eV")[s]) {
                    Response part = new TabulatedResponse(without(rows, i), binding * 1e-6);
                    double miss = EffectiveElectrons.of(part, t[i] * 1e-6, 1)
                            / EffectiveElectrons.of(whole, t[i] * 1e-6, 1) - 1;
                    int near = t[i - 1] < TabulatedResponse.NEAR_EDGE * binding ? 1 : 0;
                    sum[near] += miss * miss;
                    count[near]++;
                }
            }
        }
        assertThat(Math.sqrt(sum[0] / count[0])).isLessThan(rmsAway);
        assertThat(Math.sqrt(sum[1] / count[1])).isLessThan(rmsNear);
    }

    private static ResponseTable.Rows without(ResponseTable.Rows rows, int row) {
        int columns = rows.momentumEv().length;
        double[][] values = Arrays.stream(rows.values()).map(v -> cut(v, row * columns, columns)).toArray(double[][]::new);
        return new ResponseTable.Rows(cut(rows.transferEv(), row, 1), rows.momentumEv(), values);
    }

    private static double[] cut(double[] values, int from, int n) {
        double[] left = Arrays.copyOf(values, values.length - n);
        System.arraycopy(values, from + n, left, from, left.length - from);
        return left;
    }

    @Test
    void numbersAreReadExactly() throws IOException {
        String line = "1s,10,500,1.469e-07,2e3,0,-3.285e-06,2.251e-4,0.5,12,1e-30,-8.989e-10\n";
        ResponseTable.Rows rows = parse(HEADER + line).get("1s");
        assertThat(rows.transferEv()).containsExactly(10);
        double[] expected = {1.469e-07, 2e3, 2.251e-4, 0.5, 12, 1e-30, -8.989e-10};
        for (int k = 0; k < Response.COUNT; k++) {
            assertThat(rows.values()[k][0]).isEqualTo(expected[k]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "1s,10,500,1,1,1,1,1,1,1,1\n", "1s,10,500,1,1,x,1,1,1,1,1,1\n", "1s,10,500,1,1,1,1,1,1,1,1,1,1\n",
        "1s,10,500,1,1,1,1,1,1,1,1,1\n1s,10,600,1,1,1,1,1,1,1,1,1\n1s,20,500,1,1,1,1,1,1,1,1,1\n"})
    void brokenTablesAreRefused(String lines) {
        assertThatThrownBy(() -> parse(HEADER + lines)).isInstanceOf(TableException.class);
    }

    @Test
    void unknownElementsAreNamed() {
        assertThatThrownBy(() -> new HartreeFock().atom(Elements.load().get("W"), Coverage.everywhere(false)))
                .hasMessage("hartree-fock has no responses of W, tabulated are Ge, Xe, Si, Ar, I, Cs, Na, He, C, O and H");
    }

    private static Map<String, ResponseTable.Rows> parse(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.US_ASCII));
        }
        return ResponseTable.parse("X.csv.gz", new ByteArrayInputStream(bytes.toByteArray()));
    }
}
