package magneton.response;

import magneton.quenching.Quenching;
import magneton.quenching.ValidRange;

/**
 * A part of a response that holds in a range of recoil energies only.
 *
 * @param part what, e.g. {@code quenching fef}
 * @param recoilKeV where it holds, in recoil energy
 */
public record Validity(String part, ValidRange recoilKeV) {
    /** Of a quenching factor, for a nucleus. */
    public static Validity of(Quenching quenching, int targetPdg) {
        return new Validity("quenching " + quenching.name(), quenching.validRange(targetPdg));
    }

    /** Of a resolution, for electrons, whose ionisation is their recoil energy. */
    public static Validity of(EnergyResolution resolution) {
        return new Validity("resolution", new ValidRange(0, resolution.validToKeV()));
    }
}
