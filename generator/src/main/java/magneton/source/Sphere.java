package magneton.source;

/** Spreading of a point source. */
final class Sphere {
    private static final double CM_PER_M = 1e2;

    private Sphere() {}

    /** 4 pi r^2 in cm^2. */
    static double areaCm2(double radiusM) {
        return 4 * Math.PI * radiusM * radiusM * CM_PER_M * CM_PER_M;
    }
}
