package magneton.source;

import java.util.List;

import magneton.constant.Constants;
import magneton.table.Table;

/**
 * Electron antineutrinos of a nuclear reactor, a point source at the centre of its core.
 *
 * <p>Phi(E) = duty P/&lt;E_f&gt; S(E) / (4 pi L^2), with S(E) antineutrinos per fission and MeV and &lt;E_f&gt; the mean
 * energy per fission (Kopeikin et al., Phys. At. Nucl. 67 (2004) 1892). The core's height makes this 1 % wrong at 10 m.
 *
 * @param strength thermal power and distance, or the total flux
 * @param dutyFactor share of the exposure at full power, in (0, 1]; default 1
 * @param model which S(E); default {@link ReactorSpectrum#PWR_REFERENCE}
 * @param capture whether antineutrinos after neutron capture in 238U are included (1.2 per fission, all below 1.3 MeV;
 *     0.6 captures per fission as in low-enriched fuel); default true
 * @param fractions shares of the fissions; default {@link FissionFractions#TYPICAL}
 */
public record Reactor(
        Strength strength, double dutyFactor, ReactorSpectrum model, boolean capture, FissionFractions fractions)
        implements NeutrinoSource {

    /** What fixes the size of the flux. */
    public sealed interface Strength {
        /** Fissions a second over 4 pi L^2, cm^-2 s^-1, for antineutrinos and mean energy of a fission. */
        double fissionsPerCm2S(double nubarsPerFission, double meanEnergyMeV);

        /**
         * Thermal power at a distance.
         *
         * @param thermalPowerGW thermal power, GW, above 0
         * @param distanceM core centre to detector, m, above 0
         */
        record Power(double thermalPowerGW, double distanceM) implements Strength {
            private static final double WATT_PER_GW = 1e9;

            public Power {
                Require.positive("thermal-power", thermalPowerGW, "GW");
                Require.positive("distance", distanceM, "m");
            }

            @Override
            public double fissionsPerCm2S(double nubarsPerFission, double meanEnergyMeV) {
                double fissionsPerSecond = thermalPowerGW * WATT_PER_GW / (meanEnergyMeV * Constants.JOULE_PER_MEV);
                return fissionsPerSecond / Sphere.areaCm2(distanceM);
            }
        }

        /**
         * The flux itself: the whole spectrum is scaled to this integral.
         *
         * @param perCm2S flux at full power over all energies, cm^-2 s^-1, above 0
         */
        record TotalFlux(double perCm2S) implements Strength {
            public TotalFlux {
                Require.positive("flux", perCm2S, "/cm2/s");
            }

            @Override
            public double fissionsPerCm2S(double nubarsPerFission, double meanEnergyMeV) {
                return perCm2S / nubarsPerFission;
            }
        }
    }

    public Reactor {
        Require.positive("duty-factor", dutyFactor, "");
        Require.within("duty-factor", dutyFactor, 0, 1, "");
    }

    @Override
    public String kind() {
        return "reactor";
    }

    @Override
    public Flux flux() {
        Spectrum.Tabulated perFission = model.perFission(fractions, capture);
        double atFullPower = strength.fissionsPerCm2S(perFission.total(), meanEnergyMeV());
        Spectrum spectrum = perFission.scaled(atFullPower * dutyFactor);
        return new Flux(List.of(new FluxComponent("reactor", Flavour.NUBAR_E, spectrum)), Flux.Per.SECOND);
    }

    /** Mean energy per fission, MeV. */
    private double meanEnergyMeV() {
        double[] energyMeV = Table.ofResource("/magneton/source/reactor_isotope_parameters.csv")
                .numbers("E_fission_Kopeikin2004_MeV");
        double[] share = fractions.toArray();
        double mean = 0;
        for (int i = 0; i < share.length; i++) {
            mean += share[i] * energyMeV[i];
        }
        return mean;
    }
}
