package magneton.nuhepmc;

import java.util.Map;

/**
 * How NuHepMC files name our processes: codes after E.C.1 (150 and 750: neutral current; negative: electromagnetic).
 *
 * @param name short
 * @param description a sentence for people
 */
record ProcessNames(String name, String description) {
    private static final Map<Integer, ProcessNames> BY_CODE = Map.of(
            750, new ProcessNames("NuE-ES", "neutrino-electron elastic scattering; electron flavour with charged and neutral"
                    + " current and their interference"),
            -750, new ProcessNames("NuE-MM", "neutrino-electron scattering through a neutrino magnetic moment"),
            -751, new ProcessNames("Dipole-e", "upscattering on an electron to a heavy neutral lepton through a transition"
                    + " dipole moment"),
            150, new ProcessNames("CEvNS", "coherent elastic neutrino-nucleus scattering"),
            -150, new ProcessNames("CEvNS-MM", "neutrino-nucleus scattering through a neutrino magnetic moment"),
            -151, new ProcessNames("Dipole-N", "upscattering on a nucleus to a heavy neutral lepton through a transition"
                    + " dipole moment"));

    static ProcessNames of(int code, String name) {
        return BY_CODE.getOrDefault(code, new ProcessNames(name, name));
    }
}
