package magneton.experiment;

/**
 * How long how much target was in the flux.
 *
 * @param massKg target mass
 * @param liveSeconds live time with the source on (for flux per second)
 * @param protons protons on target (for flux per proton), 0 otherwise
 */
public record Exposure(double massKg, double liveSeconds, double protons) {
    public Exposure {
        if (!(massKg > 0)) {
            throw new IllegalArgumentException("exposure.mass: " + massKg + " kg is not a mass above 0");
        }
    }
}
