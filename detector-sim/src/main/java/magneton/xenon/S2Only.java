package magneton.xenon;

import java.util.ArrayList;
import java.util.List;

import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.event.EventBatch;
import magneton.quenching.ValidRange;
import magneton.response.ExpectedRecoils;
import magneton.response.Nuisance;
import magneton.response.ObservedSpectrum;
import magneton.response.ObservedWindow;
import magneton.response.Priors;
import magneton.response.Recoil;
import magneton.response.RecoilNodes;
import magneton.response.Require;
import magneton.response.Response;
import magneton.response.Validity;
import magneton.simd.SimdMode;

/**
 * The S2-only analysis of XENON1T by its published response matrix ({@code xenon1t-s2only}), for electron recoils.
 *
 * <p>{@code e_ion_kev} is T; {@code s2_pe} the S2 area in PE, 0 where the event is not accepted; {@code e_obs_kev} is
 * {@code s2_pe} over the mean S2 per keV of recoils of 1.05 keV: a scale of S2, not an energy corrected for the charge
 * yield. {@code detected}: accepted, within threshold and upper edge. The release has no matrix of nuclear recoils, which
 * are never detected here. Acceptance is 6 % at its best: cuts remove most of the exposure of 0.97678 t yr.
 */
public final class S2Only implements Response {
    /** Area of the S2. */
    public static final Column S2_PE =
            new Column("s2_pe", ColumnType.FLOAT64, "PE", "ionisation signal area; 0 if not accepted");

    private final S2Matrix matrix;
    private final double thresholdPe;
    private final double upperPe;
    private final double activeFraction;

    /**
     * @param thresholdPe {@code threshold}: lowest S2, PE, 90 to below 3000; the published analysis takes 150
     * @param upperPe {@code upper}: highest S2, PE, to 3000
     * @param activeFraction {@code active-fraction}: factor on the acceptance, above 0 to 1
     */
    public S2Only(double thresholdPe, double upperPe, double activeFraction) {
        this(S2Matrix.xenon1t(), thresholdPe, upperPe, activeFraction);
    }

    private S2Only(S2Matrix matrix, double thresholdPe, double upperPe, double activeFraction) {
        Require.range("threshold", thresholdPe, 90, 3000, "PE");
        Require.above("upper", upperPe, thresholdPe, 3000, "PE");
        Require.above("active-fraction", activeFraction, 0, 1, "");
        this.matrix = matrix;
        this.thresholdPe = thresholdPe;
        this.upperPe = upperPe;
        this.activeFraction = activeFraction;
    }

    @Override
    public String name() {
        return "xenon1t-s2only";
    }

    @Override
    public List<Column> columns() {
        return List.of(S2_PE);
    }

    @Override
    public Worker worker(SimdMode mode) {
        return new S2OnlyWorker(matrix, window(), activeFraction, mode);
    }

    @Override
    public ObservedWindow window() {
        return new ObservedWindow(thresholdPe / matrix.pePerKeV(), upperPe / matrix.pePerKeV());
    }

    @Override
    public ObservedSpectrum fold(ExpectedRecoils recoils) {
        double[] perBin = new double[matrix.bins()];
        if (!recoils.recoil().nuclear()) {
            RecoilNodes nodes = RecoilNodes.of(recoils, t -> 0, t -> 1, matrix.breakpointsKeV());
            for (int i = 0; i < nodes.rate().length; i++) {
                matrix.add(nodes.recoilKeV()[i], activeFraction * nodes.rate()[i], perBin);
            }
        }
        List<Double> edges = new ArrayList<>(List.of(thresholdPe / matrix.pePerKeV()));
        List<Double> rates = new ArrayList<>();
        for (int bin = 0; bin < perBin.length; bin++) {
            double low = Math.max(matrix.edgePe(bin), thresholdPe);
            double high = Math.min(matrix.edgePe(bin + 1), upperPe);
            if (high > low) {
                rates.add(perBin[bin] * (high - low) / (matrix.edgePe(bin + 1) - matrix.edgePe(bin)));
                edges.add(high / matrix.pePerKeV());
            }
        }
        return new S2Spectrum(edges.stream().mapToDouble(Double::doubleValue).toArray(),
                rates.stream().mapToDouble(Double::doubleValue).toArray());
    }

    @Override
    public void fillFromObserved(EventBatch batch, int[] rows, int n) {
        double[] observedKeV = batch.doubles(Column.E_OBS);
        double[] s2 = batch.doubles(S2_PE);
        for (int i = 0; i < n; i++) {
            s2[rows[i]] = observedKeV[rows[i]] * matrix.pePerKeV();
        }
    }

    @Override
    public List<Validity> validities(Recoil recoil) {
        return List.of(new Validity("response matrix", new ValidRange(matrix.lowestKeV(), matrix.highestKeV())));
    }

    @Override
    public List<Nuisance> nuisances() {
        return List.of(Priors.of(name(), "active-fraction", activeFraction, 1));
    }

    @Override
    public S2Only with(String key, double value) {
        Nuisance.require(this, key);
        return new S2Only(matrix, thresholdPe, upperPe, value);
    }
}
