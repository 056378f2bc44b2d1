package magneton.xenon;

import java.util.concurrent.atomic.AtomicReferenceArray;

import magneton.quenching.Quenching;
import magneton.xenon.QuantaMeans.ElectronModel;

/**
 * The tables of a xenon model: one for electrons, one for each isotope, made when first asked for as most runs have recoils
 * of one kind. Shared by threads.
 */
final class QuantaTables {
    private static final int LIGHTEST = 124;
    private static final int HEAVIEST = 136;

    private final QuantaTable electrons;
    private final AtomicReferenceArray<QuantaTable> nuclei = new AtomicReferenceArray<>(HEAVIEST - LIGHTEST + 1);
    private final NestModel model;
    private final NestYields yields;
    private final double workKeV;

    QuantaTables(NestModel model, ElectronModel kind) {
        this.model = model;
        yields = new NestYields(model);
        workKeV = yields.workKeV();
        electrons = new QuantaTable(e -> QuantaMeans.electron(model, yields, kind, e));
    }

    QuantaTable electrons() {
        return electrons;
    }

    /** The table of an isotope; of the nearest one if the code is not a xenon isotope's. */
    QuantaTable nucleus(int pdg) {
        int a = Math.min(Math.max(Quenching.nucleons(pdg), LIGHTEST), HEAVIEST);
        QuantaTable table = nuclei.get(a - LIGHTEST);
        return table != null ? table : made(a);
    }

    private synchronized QuantaTable made(int nucleons) {
        if (nuclei.get(nucleons - LIGHTEST) == null) {
            nuclei.set(nucleons - LIGHTEST, new QuantaTable(e -> QuantaMeans.nucleus(model, yields, e, nucleons)));
        }
        return nuclei.get(nucleons - LIGHTEST);
    }

    /** Mean energy per quantum of electrons, keV. */
    double workKeV() {
        return workKeV;
    }
}
