package magneton.xenon;

import java.util.List;

import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.response.ExpectedRecoils;
import magneton.response.ObservedSpectrum;
import magneton.response.Response;
import magneton.simd.SimdMode;

/**
 * Two-phase liquid xenon ({@code lxe}): quanta of the NEST model ({@link QuantaSampler}), S1 and S2
 * ({@link LxeReadout}), reconstructed energy {@code W (S1/g1 + S2/g2)}.
 *
 * <p>{@code e_ion_kev} is T of electrons and the mean quanta times W of nuclei; {@code detected}: S1 coincidence, S2
 * threshold, window and efficiency of the reconstructed energy.
 */
public final class Lxe implements Response {
    public static final Column N_PHOTONS = new Column("n_photons", ColumnType.INT32, "", "scintillation photons");
    public static final Column N_ELECTRONS =
            new Column("n_electrons", ColumnType.INT32, "", "electrons that escape recombination");
    public static final Column S1 = new Column("s1_phd", ColumnType.FLOAT64, "phd", "prompt scintillation area");
    public static final Column S2 =
            new Column("s2_phd", ColumnType.FLOAT64, "phd", "electroluminescence area, corrected for the electron lifetime");

    private final LxeParameters parameters;
    private final QuantaTables tables;

    public Lxe(LxeParameters parameters) {
        this.parameters = parameters;
        tables = new QuantaTables(parameters.model(), parameters.electronModel());
    }

    public LxeParameters parameters() {
        return parameters;
    }

    @Override
    public String name() {
        return "lxe";
    }

    @Override
    public List<Column> columns() {
        return List.of(N_PHOTONS, N_ELECTRONS, S1, S2);
    }

    @Override
    public Worker worker(SimdMode mode) {
        return new LxeWorker(parameters, tables, mode);
    }

    @Override
    public ObservedSpectrum fold(ExpectedRecoils recoils) {
        return LxeFold.of(parameters, tables, recoils);
    }
}
