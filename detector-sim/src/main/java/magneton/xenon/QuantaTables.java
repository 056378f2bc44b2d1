package magneton.xenon;

import magneton.quenching.Quenching;
import magneton.xenon.QuantaMeans.ElectronModel;

/** The tables of a xenon model: one for electrons, one for each isotope. Immutable, shared by threads. */
final class QuantaTables {
    private static final int LIGHTEST = 124;
    private static final int HEAVIEST = 136;

    private final QuantaTable electrons;
    private final QuantaTable[] nuclei = new QuantaTable[HEAVIEST - LIGHTEST + 1];
    private final double workKeV;

    QuantaTables(NestModel model, ElectronModel kind) {
        NestYields yields = new NestYields(model);
        workKeV = yields.workKeV();
        electrons = new QuantaTable(e -> QuantaMeans.electron(model, yields, kind, e));
        for (int a = LIGHTEST; a <= HEAVIEST; a++) {
            int nucleons = a;
            nuclei[a - LIGHTEST] = new QuantaTable(e -> QuantaMeans.nucleus(model, yields, e, nucleons));
        }
    }

    QuantaTable electrons() {
        return electrons;
    }

    /** The table of an isotope; of the nearest one if the code is not a xenon isotope's. */
    QuantaTable nucleus(int pdg) {
        int a = Math.min(Math.max(Quenching.nucleons(pdg), LIGHTEST), HEAVIEST);
        return nuclei[a - LIGHTEST];
    }

    /** Mean energy per quantum of electrons, keV. */
    double workKeV() {
        return workKeV;
    }
}
