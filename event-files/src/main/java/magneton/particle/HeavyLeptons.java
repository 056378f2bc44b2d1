package magneton.particle;

import java.util.HashMap;
import java.util.Map;

/** Masses of outgoing heavy leptons by process code, as the metadata of a file tell them. */
public final class HeavyLeptons {
    private static final String KEY = "magneton.heavy_lepton_mass_mev[";

    private final Map<Integer, Double> massMeV = new HashMap<>();

    /** Takes those that the metadata name. */
    public HeavyLeptons(Map<String, String> metadata) {
        metadata.forEach((key, value) -> {
            if (key.startsWith(KEY)) {
                massMeV.put(Integer.valueOf(key.substring(KEY.length(), key.length() - 1)), Double.valueOf(value));
            }
        });
    }

    /** The key of the mass of a process. */
    public static String key(int process) {
        return KEY + process + "]";
    }

    /** Mass of the outgoing lepton of a process, 0 for a light neutrino. */
    public double massMeV(int process) {
        return massMeV.getOrDefault(process, 0.0);
    }
}
