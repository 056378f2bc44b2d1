package magneton.xenon;

import java.util.List;

import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.response.ExpectedRecoils;
import magneton.response.Nuisance;
import magneton.response.ObservedSpectrum;
import magneton.response.ObservedWindow;
import magneton.response.Priors;
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
            new Column("s2_phd", ColumnType.FLOAT64, "phd",
                    "electroluminescence area, corrected for the electron lifetime");

    private final LxeParameters parameters;
    private final QuantaTables tables;
    private final LxeFold fold;

    public Lxe(LxeParameters parameters) {
        this(parameters, new QuantaTables(parameters.model(), parameters.electronModel()));
    }

    private Lxe(LxeParameters parameters, QuantaTables tables) {
        this.parameters = parameters;
        this.tables = tables;
        fold = new LxeFold(parameters, tables);
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
    public ObservedWindow window() {
        return new ObservedWindow(parameters.thresholdKeV(), parameters.upperKeV());
    }

    @Override
    public ObservedSpectrum fold(ExpectedRecoils recoils) {
        return fold.of(recoils);
    }

    @Override
    public List<Nuisance> nuisances() {
        LxeParameters p = parameters;
        return List.of(
                Priors.of(name(), "g1", p.g1(), 1),
                Priors.of(name(), "extraction", p.extraction(), 1),
                Priors.of(name(), "electron-lifetime", p.lifetimeUs()),
                Priors.of(name(), "electron-charge", p.model().electronCharge()),
                Priors.of(name(), "nuclear-quanta", p.model().nuclear()[0]),
                Priors.of(name(), "active-fraction", p.activeFraction(), 1));
    }

    /**
     * {@inheritDoc}
     *
     * <p>The reconstructed energy is calibrated: a shifted gain changes resolution and thresholds, not the scale.
     * {@code electron-charge} is a factor on the charge yield of electrons, {@code nuclear-quanta} the first number of
     * the yields of nuclei: quanta at 1 keV.
     */
    @Override
    public Lxe with(String key, double value) {
        Nuisance.require(this, key);
        LxeParameters p = parameters;
        NestModel model = p.model().scaled(key.equals("nuclear-quanta") ? value : p.model().nuclear()[0],
                key.equals("electron-charge") ? value : p.model().electronCharge());
        LxeParameters changed = new LxeParameters(
                model, p.electronModel(), key.equals("g1") ? value : p.g1(), p.singleElectron(),
                key.equals("extraction") ? value : p.extraction(),
                key.equals("electron-lifetime") ? value : p.lifetimeUs(), p.maxDriftUs(), p.speResolution(), p.s2Fano(),
                p.coincidence(), p.s2ThresholdPhd(), p.thresholdKeV(), p.upperKeV(), p.efficiency(),
                key.equals("active-fraction") ? value : p.activeFraction());
        boolean otherYields = key.equals("electron-charge") || key.equals("nuclear-quanta");
        return otherYields ? new Lxe(changed) : new Lxe(changed, tables);
    }
}
