package magneton.response;

/**
 * Kind of a recoil, on which the response depends.
 *
 * @param nuclear a nucleus recoils (CEvNS); otherwise an electron
 * @param targetPdg struck isotope or host atom, 10LZZZAAAI
 */
public record Recoil(boolean nuclear, int targetPdg) {
    /** An electron of a host atom. */
    public static Recoil electron(int targetPdg) {
        return new Recoil(false, targetPdg);
    }

    /** A nucleus. */
    public static Recoil nucleus(int targetPdg) {
        return new Recoil(true, targetPdg);
    }

    /** Whether events of a process recoil with the nucleus: codes +-150 and -151; EvES and background do not. */
    public static boolean isNuclear(int process) {
        int code = Math.abs(process);
        return code == 150 | code == 151;
    }
}
