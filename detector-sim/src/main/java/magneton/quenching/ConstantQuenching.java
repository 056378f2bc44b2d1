package magneton.quenching;

import java.util.Arrays;

import magneton.simd.SimdMode;

/** The same factor at all energies: {@code none} (1) and {@code constant}. */
public record ConstantQuenching(String name, double factor) implements Quenching {
    public ConstantQuenching {
        if (!(factor > 0 && factor <= 1)) {
            throw new IllegalArgumentException(
                    "quenching." + name + ".factor must be above 0 and at most 1, not " + factor);
        }
    }

    /** Nuclear recoils ionise as electrons do. */
    public static ConstantQuenching none() {
        return new ConstantQuenching("none", 1);
    }

    public static ConstantQuenching of(double factor) {
        return new ConstantQuenching("constant", factor);
    }

    @Override
    public Kernel kernel(SimdMode mode, int capacity) {
        return (recoilKeV, targetPdg, out, n) -> Arrays.fill(out, 0, n, factor);
    }
}
