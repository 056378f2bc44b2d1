package magneton.argon;

import magneton.quenching.LinearQuenching;
import magneton.response.Efficiency;
import magneton.response.EnergyResolution;
import magneton.response.GaussianParameters;
import magneton.response.GaussianParameters.EfficiencyOf;
import magneton.response.TimeAcceptance;
import magneton.table.Table;

/**
 * COHERENT's CENNS-10, analysis A (arXiv:2003.10630, data release arXiv:2006.12659): quenching 0.246 + 7.8e-4 T/keV,
 * sigma/E = 0.58/sqrt(E/keVee), total acceptance including the F90 selection as a function of the reconstructed energy,
 * 0 to 120 keVee, -0.1 to 4.9 us. Nuclear recoils only: F90 rejects electron recoils.
 */
public final class Cenns10 {
    private Cenns10() {}

    /** The parameters of the data release; default of {@code lar}. */
    public static GaussianParameters parameters() {
        String file = "cenns10_efficiency.csv";
        Table table = Table.read(file, Cenns10.class.getResourceAsStream(file));
        return new GaussianParameters(0, 120, EnergyResolution.of(0.58, 0), LinearQuenching.argon(),
                Efficiency.Tabulated.of(table, "E_keVee", "efficiency"), EfficiencyOf.OBSERVED, 1, 1, 0,
                TimeAcceptance.window(-100, 4900));
    }
}
