package magneton.astrophysics;

/**
 * Neutrons among nucleons, from equilibrium at 12 MeV to 73.5 keV, where they are bound in helium: dX/dt = -X lambda_np
 * + (1 - X) lambda_pn, with the logarithms of the rates linear in ln a between the points that are added.
 */
final class NeutronShare {
    private static final double FROM_MEV = 12;
    private static final double TO_MEV = 0.0735;
    private static final int SUBSTEPS = 20;

    private double share = Double.NaN;
    private double lastTemperature;
    private double lastLogA;
    private double lastToProton;
    private double lastToNeutron;

    /** A later point: temperatures, ln a and the expansion rate. */
    void add(double photonsMeV, double neutrinosMeV, double logA, double hubblePerS) {
        if (photonsMeV > FROM_MEV || lastTemperature > 0 && lastTemperature <= TO_MEV) {
            return;
        }
        WeakRates rates = WeakRates.at(photonsMeV, neutrinosMeV);
        double toProton = Math.log(rates.neutronToProton() / hubblePerS);
        double toNeutron = Math.log(rates.protonToNeutron() / hubblePerS);
        if (Double.isNaN(share)) {
            share = 1 / (1 + Math.exp(toProton - toNeutron));
        } else {
            // The last interval ends where helium forms.
            double part = photonsMeV >= TO_MEV
                    ? 1 : Math.log(lastTemperature / TO_MEV) / Math.log(lastTemperature / photonsMeV);
            advance(part * (logA - lastLogA), part * (toProton - lastToProton), part * (toNeutron - lastToNeutron));
        }
        lastTemperature = photonsMeV;
        lastLogA = logA;
        lastToProton = toProton;
        lastToNeutron = toNeutron;
    }

    private void advance(double width, double proton, double neutron) {
        for (int i = 0; i < SUBSTEPS; i++) {
            double middle = (i + 0.5) / SUBSTEPS;
            double down = Math.exp(lastToProton + middle * proton);
            double up = Math.exp(lastToNeutron + middle * neutron);
            double equilibrium = up / (up + down);
            share = equilibrium + (share - equilibrium) * Math.exp(-(up + down) * width / SUBSTEPS);
        }
    }

    /** X_n. */
    double value() {
        return share;
    }
}
