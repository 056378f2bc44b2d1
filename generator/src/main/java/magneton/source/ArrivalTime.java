package magneton.source;

import java.util.Arrays;
import java.util.Objects;

/**
 * Arrival time of a neutrino relative to the start of the beam pulse: the pulse shape, delayed by decays.
 *
 * <p>Time = pulse + a sum of Exponential(lifetime).
 *
 * @param pulsed whether the component has arrival times at all
 * @param pulse shape of the pulse
 * @param lifetimesNs decay times added in turn (pi+ 26.033, mu+ 2196.98); empty for a bare pulse
 */
public record ArrivalTime(boolean pulsed, ProtonPulse pulse, double... lifetimesNs) {
    /** A steady source: no arrival time. */
    public static final ArrivalTime NONE = new ArrivalTime(false, ProtonPulse.gaussian(0, 0));

    public ArrivalTime {
        lifetimesNs = lifetimesNs.clone();
    }

    /** After one Gaussian pulse. */
    public static ArrivalTime gaussian(double meanNs, double sigmaNs, double... lifetimesNs) {
        return new ArrivalTime(true, ProtonPulse.gaussian(meanNs, sigmaNs), lifetimesNs);
    }

    @Override
    public boolean equals(Object other) {
        return other == this || other instanceof ArrivalTime t && pulsed == t.pulsed && pulse.equals(t.pulse)
                && Arrays.equals(lifetimesNs, t.lifetimesNs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pulsed, pulse, Arrays.hashCode(lifetimesNs));
    }
}
