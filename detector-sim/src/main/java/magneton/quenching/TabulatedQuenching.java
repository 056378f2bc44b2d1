package magneton.quenching;

import java.io.InputStream;
import java.util.Arrays;

import magneton.interpolation.PiecewiseLinear;
import magneton.simd.MathKernels;
import magneton.simd.SimdMode;
import magneton.table.Table;

/**
 * A quenching factor from a table of recoil energy (keVnr) and factor.
 *
 * <ul>
 *   <li>{@code fef}, {@code ybe}: Ge, 0 to 4.5 keVnr, linear (ancillary file of arXiv:2202.09672; iron-filtered beam
 *       and photo-neutron data of arXiv:2102.10089). Above the table a power law through its points at 4.0 and 4.5 keV:
 *       a choice of analyses, not of the measurement.
 *   <li>{@code sarkis}: Si, 47.8 eV to 3 MeV, linear in log T, 0 below (Phys. Rev. A 107 (2023) 062811); above the
 *       table its last value.
 *   <li>{@code table}: a user's CSV, linear, outside the table its first and last value.
 * </ul>
 */
public final class TabulatedQuenching implements Quenching {
    private static final String ENERGY = "T_keVnr";

    /** How a table goes on between and beyond its rows. */
    private enum Shape { LINEAR, LINEAR_THEN_POWER, LOG_ENERGY_FROM_ZERO }

    private final String name;
    private final Shape shape;
    private final PiecewiseLinear curve;
    private final double power;
    private final double logLast;
    private final double logFactorLast;

    private TabulatedQuenching(String name, Shape shape, Table table, String column) {
        this.name = name;
        this.shape = shape;
        double[] energy = table.increasing(ENERGY);
        double[] factor = table.nonNegative(column);
        for (int r = 0; r < energy.length; r++) {
            if (energy[r] < 0) {
                throw table.fault(r, ENERGY, energy[r] + " is negative, a recoil energy is 0 keV or more");
            }
            if (factor[r] > 1) {
                throw table.fault(r, column, factor[r] + " is above 1, a quenching factor is 0 to 1");
            }
        }
        double[] x = energy.clone();
        if (shape == Shape.LOG_ENERGY_FROM_ZERO) {
            for (int i = 0; i < x.length; i++) {
                x[i] = StrictMath.log(energy[i]);
            }
        }
        curve = new PiecewiseLinear(x, factor);
        double last = curve.last();
        double before = last / 1.125; // 4.0 keV for a table that ends at 4.5 keV
        if (shape == Shape.LINEAR_THEN_POWER) {
            logLast = StrictMath.log(last);
            logFactorLast = StrictMath.log(curve.value(last));
            power = (logFactorLast - StrictMath.log(curve.value(before))) / StrictMath.log(last / before);
        } else {
            logLast = 0;
            logFactorLast = 0;
            power = 0;
        }
    }

    /** Ge, iron-filtered neutron beam. */
    public static TabulatedQuenching fef() {
        return new TabulatedQuenching("fef", Shape.LINEAR_THEN_POWER, shipped("qf_ge_fef_ybe.csv"), "QF_Fef");
    }

    /** Ge, photo-neutron source. */
    public static TabulatedQuenching ybe() {
        return new TabulatedQuenching("ybe", Shape.LINEAR_THEN_POWER, shipped("qf_ge_fef_ybe.csv"), "QF_YBe");
    }

    /** Si, Lindhard's equation with binding energy. */
    public static TabulatedQuenching sarkis() {
        return new TabulatedQuenching("sarkis", Shape.LOG_ENERGY_FROM_ZERO, shipped("qf_si_sarkis.csv"), "QF");
    }

    /** A table with columns {@code T_keVnr} and {@code QF}. */
    public static TabulatedQuenching of(Table table) {
        if (table.rows() < 2) {
            throw new magneton.table.TableException(table.file(), "a quenching table needs two rows or more");
        }
        return new TabulatedQuenching("table", Shape.LINEAR, table, "QF");
    }

    private static Table shipped(String file) {
        InputStream stream = TabulatedQuenching.class.getResourceAsStream(file);
        return Table.read(file, stream);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double[] breakpointsKeV() {
        double[] knots = curve.knots();
        return shape == Shape.LOG_ENERGY_FROM_ZERO ? Arrays.stream(knots).map(StrictMath::exp).toArray() : knots;
    }

    @Override
    public ValidRange validRange(int targetPdg) {
        double[] knots = breakpointsKeV();
        return new ValidRange(knots[0], knots[knots.length - 1]);
    }

    @Override
    public Kernel kernel(SimdMode mode, int capacity) {
        return switch (shape) {
            case LINEAR -> (recoilKeV, targetPdg, factor, n) -> curve.values(recoilKeV, factor, n);
            case LOG_ENERGY_FROM_ZERO -> logarithmic(MathKernels.of(mode));
            case LINEAR_THEN_POWER -> powerLawAbove(MathKernels.of(mode), new double[capacity + 8]);
        };
    }

    private Kernel logarithmic(MathKernels math) {
        double floor = StrictMath.exp(curve.first());
        return (recoilKeV, targetPdg, factor, n) -> {
            for (int i = 0; i < n; i++) {
                factor[i] = Math.max(recoilKeV[i], floor);
            }
            math.log(factor, factor, n);
            curve.values(factor, factor, n);
        };
    }

    private Kernel powerLawAbove(MathKernels math, double[] above) {
        double end = curve.last();
        return (recoilKeV, targetPdg, factor, n) -> {
            curve.values(recoilKeV, factor, n);
            double highest = 0;
            for (int i = 0; i < n; i++) {
                above[i] = Math.max(recoilKeV[i], end);
                highest = Math.max(highest, recoilKeV[i]);
            }
            if (highest <= end) {
                return;
            }
            math.log(above, above, n);
            for (int i = 0; i < n; i++) {
                above[i] = Math.fma(power, above[i] - logLast, logFactorLast);
            }
            math.exp(above, above, n);
            for (int i = 0; i < n; i++) {
                factor[i] = recoilKeV[i] > end ? above[i] : factor[i];
            }
        };
    }
}
