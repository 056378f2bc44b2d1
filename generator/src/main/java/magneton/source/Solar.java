package magneton.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import magneton.table.Table;

/**
 * Solar neutrinos as they arrive by day: fluxes of a standard solar model, adiabatic three-flavour MSW conversion averaged
 * over the production region. No regeneration in the Earth (under 3 % for 8B at night).
 *
 * @param model standard solar model; default {@link SolarModel#B16_GS98}
 * @param components reactions taken in; default all; at least one, none twice
 * @param oscillation mixing; default {@code Oscillation.nufit(Oscillation.DEFAULT)}
 * @param daysFromPerihelion time of the year for the Earth's distance, days after perihelion (3 January), or NaN for the
 *     annual mean, the default
 */
public record Solar(
        SolarModel model, List<SolarComponent> components, Oscillation oscillation, double daysFromPerihelion)
        implements NeutrinoSource {

    /** Amplitude of the flux over the year: twice the eccentricity of the Earth's orbit. */
    private static final double ANNUAL_AMPLITUDE = 0.0334;

    private static final double DAYS_PER_YEAR = 365.25;

    public Solar {
        components = List.copyOf(components);
        if (components.isEmpty() || components.stream().distinct().count() < components.size()) {
            throw new IllegalArgumentException("components must name at least one solar reaction, and none twice");
        }
        if (Double.isInfinite(daysFromPerihelion)) {
            throw new IllegalArgumentException("days-from-perihelion must be finite");
        }
    }

    /** The flux that arrives as mass state {@code massState} (0, 1, 2): what transition moments need. */
    public record MassComponent(String name, int massState, Spectrum spectrum) {}

    @Override
    public String kind() {
        return "solar";
    }

    /** For each component its part that arrives as nu_e, nu_mu and nu_tau. */
    @Override
    public Flux flux() {
        Flavour[] flavours = {Flavour.NU_E, Flavour.NU_MU, Flavour.NU_TAU};
        double[][] mixing = new double[flavours.length][];
        for (int f = 0; f < flavours.length; f++) {
            mixing[f] = mixing(flavours[f].generation());
        }
        List<FluxComponent> parts = new ArrayList<>();
        for (Born born : born()) {
            for (int f = 0; f < flavours.length; f++) {
                Flavour flavour = flavours[f];
                double[] share = mixing[f];
                Spectrum arriving = born.times(p -> p[0] * share[0] + p[1] * share[1] + p[2] * share[2]);
                List<Spectrum> states = new ArrayList<>();
                for (int state = 0; state < 3; state++) {
                    int i = state;
                    states.add(born.times(p -> p[i] * share[i]));
                }
                parts.add(new FluxComponent(born.name(), flavour, arriving, ArrivalTime.NONE, states));
            }
        }
        return new Flux(parts, Flux.Per.SECOND);
    }

    /** For each component its part that arrives as each mass state; the three add up to the flux before conversion. */
    public List<MassComponent> massComponents() {
        List<MassComponent> parts = new ArrayList<>();
        for (Born born : born()) {
            for (int state = 0; state < 3; state++) {
                int i = state;
                parts.add(new MassComponent(born.name(), state, born.times(p -> p[i])));
            }
        }
        return parts;
    }

    /** P_e1, P_e2, P_e3 of a component at an energy, averaged over its production region. */
    public double[] massProbabilities(SolarComponent component, double energyMeV) {
        return SolarProduction.of(model.production(), component).massProbabilities(oscillation, energyMeV);
    }

    /** P_e,alpha = sum_i P_ei |U_alpha,i|^2 for generation alpha (0 e, 1 mu, 2 tau). */
    public double flavourProbability(double[] massProbabilities, int generation) {
        double[] share = mixing(generation);
        return massProbabilities[0] * share[0] + massProbabilities[1] * share[1] + massProbabilities[2] * share[2];
    }

    /** |U_alpha,i|^2 of the three mass states. */
    private double[] mixing(int generation) {
        return new double[] {
            oscillation.mixing(generation, 0), oscillation.mixing(generation, 1), oscillation.mixing(generation, 2)};
    }

    /** Spectra before conversion, each with P_ei at its knots. */
    private List<Born> born() {
        double distance = Double.isNaN(daysFromPerihelion)
                ? 1
                : 1 + ANNUAL_AMPLITUDE * StrictMath.cos(2 * Math.PI * daysFromPerihelion / DAYS_PER_YEAR);
        List<Born> all = new ArrayList<>();
        Table sun = model.production();
        Map<SolarComponent, Double> fluxes = model.fluxes();
        for (SolarComponent component : components) {
            SolarProduction production = SolarProduction.of(sun, component);
            double flux = fluxes.get(component) * distance;
            for (Map.Entry<String, Spectrum> shape : component.shapes().entrySet()) {
                all.add(Born.of(shape.getKey(), shape.getValue().scaled(flux), production, oscillation));
            }
        }
        return all;
    }

    /** A spectrum at production with the mass-state probabilities at each of its knots. */
    private record Born(String name, Spectrum spectrum, double[][] probabilities) {
        static Born of(String name, Spectrum spectrum, SolarProduction production, Oscillation oscillation) {
            double[] energy = spectrum instanceof Spectrum.Tabulated table
                    ? table.energyMeV()
                    : new double[] {spectrum.minEnergyMeV()};
            double[][] probabilities = new double[energy.length][];
            for (int i = 0; i < energy.length; i++) {
                probabilities[i] = production.massProbabilities(oscillation, energy[i]);
            }
            return new Born(name, spectrum, probabilities);
        }

        Spectrum times(ToDoubleFunction<double[]> share) {
            if (!(spectrum instanceof Spectrum.Tabulated table)) {
                return spectrum.scaled(share.applyAsDouble(probabilities[0]));
            }
            double[] density = table.density().clone();
            for (int i = 0; i < density.length; i++) {
                density[i] *= share.applyAsDouble(probabilities[i]);
            }
            return new Spectrum.Tabulated(table.energyMeV(), density);
        }
    }
}
