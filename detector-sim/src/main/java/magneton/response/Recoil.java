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
        return nuclei(process) != 0;
    }

    /**
     * Marks nuclear recoils: 1 for those with the nucleus, 0 for the others.
     *
     * @return how many there are
     */
    public static int nuclei(int[] process, double[] nuclear, int n) {
        int count = 0;
        for (int i = 0; i < n; i++) {
            int one = nuclei(process[i]);
            nuclear[i] = one;
            count += one;
        }
        return count;
    }

    /** 1 or 0 in bit operations, which C2 turns into vector code: 150 and 151 differ in the lowest bit. */
    private static int nuclei(int process) {
        int other = (Math.abs(process) & ~1) ^ 150;
        return other - 1 >>> 31;
    }
}
