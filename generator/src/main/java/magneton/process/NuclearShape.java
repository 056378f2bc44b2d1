package magneton.process;

import magneton.constant.Constants;

/**
 * Nuclear form factors F(q), q in MeV, normalised to F(0) = 1. The argument of the returned function is q, not T.
 */
public enum NuclearShape {
    /** Helm: 3 j1(q R0)/(q R0) exp(-q^2 s^2 / 2), s = 0.9 fm, R0^2 = 5/3 (R^2 - 3 s^2) (PR 104 (1956) 1466). */
    HELM("helm") {
        @Override
        FormFactor at(double rmsRadiusFm, int a) {
            // A radius too small for the skin (hydrogen, helium) has no box: the surface term alone then carries it.
            double box2 = 5.0 / 3 * (rmsRadiusFm * rmsRadiusFm - 3 * HELM_SKIN_FM * HELM_SKIN_FM);
            double box = Math.sqrt(Math.max(0, box2)) / Constants.HBARC_MEV_FM;
            double skin2 = box2 > 0 ? HELM_SKIN_FM * HELM_SKIN_FM : rmsRadiusFm * rmsRadiusFm / 3;
            double skin = skin2 / (Constants.HBARC_MEV_FM * Constants.HBARC_MEV_FM);
            return q -> sphere(q * box) * StrictMath.exp(-0.5 * q * q * skin);
        }
    },
    /** Klein-Nystrand: 3 j1(q R)/(q R) / (1 + q^2 a^2), a = 0.7 fm, R = 1.2 A^(1/3) fm (PRC 60 (1999) 014903). */
    KLEIN_NYSTRAND("klein-nystrand") {
        @Override
        FormFactor at(double rmsRadiusFm, int a) {
            double radius = 1.2 * StrictMath.cbrt(a) / Constants.HBARC_MEV_FM;
            double range = YUKAWA_FM / Constants.HBARC_MEV_FM;
            return q -> sphere(q * radius) / (1 + q * q * range * range);
        }
    };

    private static final double HELM_SKIN_FM = 0.9;
    private static final double YUKAWA_FM = 0.7;

    private final String label;

    NuclearShape(String label) {
        this.label = label;
    }

    /** Word in configs. */
    public String label() {
        return label;
    }

    /** F(q) of a nucleus with the given rms radius (fm) and mass number. */
    abstract FormFactor at(double rmsRadiusFm, int a);

    /** Form factor of a uniform sphere, 3 j1(x)/x. */
    static double sphere(double x) {
        if (Math.abs(x) < 1e-2) {
            double x2 = x * x;
            return 1 - x2 / 10 * (1 - x2 / 28);
        }
        return 3 * (StrictMath.sin(x) - x * StrictMath.cos(x)) / (x * x * x);
    }
}
