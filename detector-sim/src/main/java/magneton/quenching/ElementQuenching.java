package magneton.quenching;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

import magneton.interpolation.PiecewiseLinear;
import magneton.simd.SimdMode;
import magneton.table.Table;

/**
 * A factor of its own for each element of a compound, chosen by the struck nucleus; {@code nai} (arXiv:1809.10310).
 *
 * @param name word by which configs name it
 * @param byProtons curves in keVnr by Z; elements without one do not ionise
 */
public record ElementQuenching(String name, Map<Integer, PiecewiseLinear> byProtons) implements Quenching {
    public ElementQuenching {
        byProtons = Map.copyOf(byProtons);
    }

    /** NaI(Tl). */
    public static ElementQuenching sodiumIodide() {
        String file = "qf_nai.csv";
        InputStream stream = ElementQuenching.class.getResourceAsStream(file);
        Table table = Table.read(file, stream);
        return new ElementQuenching("nai", Map.of(11, curve(table, "Na"), 53, curve(table, "I")));
    }

    private static PiecewiseLinear curve(Table table, String element) {
        String[] elements = table.text("element");
        List<Integer> rows = new ArrayList<>();
        for (int r = 0; r < elements.length; r++) {
            if (elements[r].equals(element)) {
                rows.add(r);
            }
        }
        double[] energy = table.numbers("T_keVnr");
        double[] factor = table.nonNegative("QF");
        return new PiecewiseLinear(
                rows.stream().mapToDouble(r -> energy[r]).toArray(),
                rows.stream().mapToDouble(r -> factor[r]).toArray());
    }

    @Override
    public double[] breakpointsKeV() {
        return byProtons.values().stream().flatMapToDouble(curve -> DoubleStream.of(curve.knots())).sorted().toArray();
    }

    @Override
    public ValidRange validRange(int targetPdg) {
        PiecewiseLinear curve = byProtons.get(Quenching.protons(targetPdg));
        return curve == null ? ValidRange.ALL : new ValidRange(curve.first(), curve.last());
    }

    @Override
    public Kernel kernel(SimdMode mode, int capacity) {
        PiecewiseLinear[] curves = new PiecewiseLinear[1_000];
        byProtons.forEach((z, curve) -> curves[z] = curve);
        return (recoilKeV, targetPdg, factor, n) -> {
            for (int i = 0; i < n; i++) {
                PiecewiseLinear curve = curves[Quenching.protons(targetPdg[i])];
                factor[i] = curve == null ? 0 : curve.value(recoilKeV[i]);
            }
        };
    }
}
