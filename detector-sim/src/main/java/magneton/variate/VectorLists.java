package magneton.variate;

import static jdk.incubator.vector.VectorOperators.LT;
import static magneton.simd.Species.DOUBLES;
import static magneton.simd.Species.INTS;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;

import magneton.simd.Lanes;

/** Lists by compression, arrays of a list by gathers. */
final class VectorLists implements ElementLists {
    private static final int[] COUNT = new int[Lanes.LOGICAL];

    static {
        for (int lane = 0; lane < COUNT.length; lane++) {
            COUNT[lane] = lane;
        }
    }

    @Override
    public int negative(double[] x, int n, int[] list) {
        IntVector element = IntVector.fromArray(INTS, COUNT, 0);
        int lanes = DOUBLES.length();
        int whole = n & -lanes;
        int size = 0;
        for (int i = 0; i < whole; i += lanes) {
            VectorMask<Integer> listed =
                    DoubleVector.fromArray(DOUBLES, x, i).reinterpretAsLongs().compare(LT, 0).cast(INTS);
            element.compress(listed).intoArray(list, size);
            element = element.add(lanes);
            size += listed.trueCount();
        }
        for (int i = whole; i < n; i++) {
            list[size] = i;
            size += (int) (Double.doubleToRawLongBits(x[i]) >>> 63);
        }
        return size;
    }

    @Override
    public void take(double[] from, int[] list, double[] to, int n) {
        for (int j = 0; j < n; j += DOUBLES.length()) {
            DoubleVector.fromArray(DOUBLES, from, 0, list, j).intoArray(to, j);
        }
    }
}
