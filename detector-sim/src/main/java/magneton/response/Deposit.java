package magneton.response;

import java.util.Optional;

import magneton.quenching.Quenching;
import magneton.simd.Lanes;
import magneton.simd.SimdMode;

/**
 * Ionisation energy of recoils, for one thread: the recoil energy of electrons (less what the quenching takes from
 * them, in scintillators), the quenched one of nuclei.
 */
public final class Deposit {
    private final Quenching.Kernel quenching;
    private final Optional<Quenching.Kernel> electrons;
    private final double[] factor;
    /** 1 for nuclei, 0 for electrons. */
    private final double[] nuclear;
    private final double[] one = new double[2 * Lanes.LOGICAL];
    private final double[] oneFactor = new double[2 * Lanes.LOGICAL];
    private final int[] oneTarget = new int[2 * Lanes.LOGICAL];

    public Deposit(Quenching quenching, SimdMode mode, int capacity) {
        this.quenching = quenching.kernel(mode, Math.max(capacity, Lanes.LOGICAL));
        electrons = quenching.electronKernel(mode, Math.max(capacity, Lanes.LOGICAL));
        factor = new double[capacity + Lanes.LOGICAL];
        nuclear = new double[capacity + Lanes.LOGICAL];
    }

    /** Ionisation energies of elements 0 to {@code n - 1}, which may be a mixture of kinds. */
    public void ionisation(int[] process, int[] target, double[] recoilKeV, double[] ionKeV, int n) {
        int nuclei = Recoil.nuclei(process, nuclear, n);
        if (nuclei < n) {
            electronIonisation(target, recoilKeV, ionKeV, n);
        }
        if (nuclei == 0) {
            return;
        }
        quenching.factor(recoilKeV, target, factor, n);
        // With a mark of exactly 0 or 1 this chooses one of the two; a conditional would not become vector code.
        for (int i = 0; i < n; i++) {
            double ion = factor[i] * recoilKeV[i];
            ionKeV[i] = Math.fma(nuclear[i], ion, (1 - nuclear[i]) * ionKeV[i]);
        }
    }

    private void electronIonisation(int[] target, double[] recoilKeV, double[] ionKeV, int n) {
        if (electrons.isEmpty()) {
            System.arraycopy(recoilKeV, 0, ionKeV, 0, n);
            return;
        }
        electrons.get().factor(recoilKeV, target, factor, n);
        for (int i = 0; i < n; i++) {
            ionKeV[i] = factor[i] * recoilKeV[i];
        }
    }

    /** Ionisation energy of one recoil, for integration. */
    public double ionisationKeV(Recoil recoil, double recoilKeV) {
        if (!recoil.nuclear() && electrons.isEmpty()) {
            return recoilKeV;
        }
        one[0] = recoilKeV;
        oneTarget[0] = recoil.targetPdg();
        Quenching.Kernel kernel = recoil.nuclear() ? quenching : electrons.get();
        kernel.factor(one, oneTarget, oneFactor, 1);
        return oneFactor[0] * recoilKeV;
    }

    /**
     * Recoil energy within the range of a spectrum with the given ionisation, by bisection of a non-decreasing
     * function; the upper end of the range if there is none.
     */
    public double recoilKeV(ExpectedRecoils recoils, double ionKeV) {
        double low = recoils.minKeV();
        double high = recoils.maxKeV();
        while (high - low > 1e-15 * high) {
            double middle = 0.5 * (low + high);
            if (middle <= low || middle >= high) {
                break;
            }
            if (ionisationKeV(recoils.recoil(), middle) < ionKeV) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
