package magneton.sampling;

import magneton.experiment.Channel;
import magneton.process.TwoBodyLaw;

/** How recoil energies are drawn: by their density, or with more at low T and weights that undo it. */
public enum RecoilSampling {
    /** By the density; every weight is 1. */
    NATURAL("natural") {
        @Override
        public int bias(Channel channel) {
            return 0;
        }
    },
    /**
     * Density times the power of T that makes its leading term 1/T, so that T is about uniform in ln T below the
     * kinematic edge. Weights T^-n, normalised to a mean of 1 per process, make every distribution exact again.
     */
    LOG_UNIFORM("log-uniform") {
        @Override
        public int bias(Channel channel) {
            double[] leading = channel.law().coefficients()[0];
            for (int j = 0; j < leading.length; j++) {
                if (leading[j] != 0) {
                    return -1 - (j + TwoBodyLaw.MIN_POWER);
                }
            }
            return 0;
        }
    };

    private final String label;

    RecoilSampling(String label) {
        this.label = label;
    }

    /** Word in configs. */
    public String label() {
        return label;
    }

    /** Power n of T that the density of a channel of free scatterers is multiplied by. */
    public abstract int bias(Channel channel);
}
