package magneton.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * Arrival time of a neutrino relative to the start of the beam pulse: the pulse shape, delayed by a decay.
 *
 * <p>Time = Gaussian(mean, sigma) + a sum of Exponential(lifetime).
 *
 * @param pulsed whether the component has arrival times at all
 * @param meanNs centre of the pulse
 * @param sigmaNs standard deviation of the pulse
 * @param lifetimesNs decay times added in turn (pi+ 26.033, mu+ 2196.98); empty for a bare pulse
 */
public record ArrivalTime(boolean pulsed, double meanNs, double sigmaNs, double... lifetimesNs) {
    /** A steady source: no arrival time. */
    public static final ArrivalTime NONE = new ArrivalTime(false, 0, 0);

    public ArrivalTime {
        lifetimesNs = lifetimesNs.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArrivalTime t && pulsed == t.pulsed && meanNs == t.meanNs && sigmaNs == t.sigmaNs
                && Arrays.equals(lifetimesNs, t.lifetimesNs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pulsed, meanNs, sigmaNs, Arrays.hashCode(lifetimesNs));
    }
}
