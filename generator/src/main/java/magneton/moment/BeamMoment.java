package magneton.moment;

import org.hipparchus.complex.Complex;

import magneton.source.Flavour;

/**
 * Effective magnetic moment of a beam born in one flavour, after a distance L:
 *
 * <pre>mu_alpha^2(L, E) = sum_j | sum_i lambda_ji U*_alpha,i exp(-i m_i^2 L / 2E) |^2</pre>
 *
 * <p>for neutrinos; antineutrinos take U and lambda*. In vacuum, plane waves. For Majorana neutrinos at L = 0 it is
 * |Lambda|^2 - |sum_i U_alpha,i Lambda_i|^2 for both. Coherence of two mass states is dropped where their phase exceeds
 * {@link #MAX_TURNS}: no detector resolves it. Grimus and Schwetz, Nucl. Phys. B587 (2000) 45; arXiv:1510.01684.
 */
public final class BeamMoment {
    /** Turns of an oscillation phase beyond which it is averaged. */
    public static final double MAX_TURNS = 100;

    /** Phase m^2 L / 2E for 1 eV^2, 1 m, 1 MeV: 1e-12 MeV m / (2 hbar c). */
    private static final double PHASE = 2.53386535;

    private final double incoherent;
    private final Pair[] pairs;

    /** Interference of two mass states: 2 |C| cos(argument - phase). */
    private record Pair(double re, double im, double phasePerMeV) {
        double at(double energyMeV) {
            double phase = phasePerMeV == 0 ? 0 : phasePerMeV / energyMeV;
            if (Math.abs(phase) > 2 * Math.PI * MAX_TURNS) {
                return 0;
            }
            return 2 * (re * StrictMath.cos(phase) + im * StrictMath.sin(phase));
        }
    }

    /**
     * @param flavour as born
     * @param baselineM distance L, m; 0 or more
     * @param crossTerms whether mass states interfere; false leaves sum_i |U_alpha,i|^2 sum_j |lambda_ji|^2
     */
    public BeamMoment(MomentMatrix moments, Mixing mixing, Flavour flavour, double baselineM, boolean crossTerms) {
        if (!(baselineM >= 0) || Double.isInfinite(baselineM)) {
            throw new IllegalArgumentException("baseline is " + baselineM + " m, it must be 0 or more");
        }
        int n = moments.states();
        int generation = flavour.generation();
        double sum = 0;
        Pair[] found = new Pair[crossTerms ? n * (n - 1) / 2 : 0];
        int pair = 0;
        for (int i = 0; i < n; i++) {
            sum += mixing.probability(generation, i) * moments.ofMassState(i);
            for (int k = i + 1; k < n && crossTerms; k++) {
                Complex amplitude = mixing.element(generation, i).conjugate().multiply(mixing.element(generation, k))
                        .multiply(moments.pair(i, k));
                double phase = PHASE * (mixing.massSquaredEv2()[i] - mixing.massSquaredEv2()[k]) * baselineM;
                // An antineutrino has the conjugate amplitude, but phases turn the same way.
                double im = flavour.isAntineutrino() ? -amplitude.getImaginary() : amplitude.getImaginary();
                found[pair++] = new Pair(amplitude.getReal(), im, phase);
            }
        }
        incoherent = sum;
        pairs = found;
    }

    /** mu^2 at an energy, Bohr magnetons squared. */
    public double squared(double energyMeV) {
        double sum = incoherent;
        for (Pair pair : pairs) {
            sum += pair.at(energyMeV);
        }
        return Math.max(0, sum);
    }

    /** Effective moment at an energy, Bohr magnetons. */
    public double at(double energyMeV) {
        return Math.sqrt(squared(energyMeV));
    }

    /** Effective moment at L = 0, Bohr magnetons. */
    public double atSource() {
        return at(Double.POSITIVE_INFINITY);
    }

    /** Energies, descending, at which a phase reaches {@link #MAX_TURNS}: the moment steps there. */
    double[] stepsMeV() {
        double[] steps = new double[pairs.length];
        for (int i = 0; i < pairs.length; i++) {
            steps[i] = Math.abs(pairs[i].phasePerMeV) / (2 * Math.PI * MAX_TURNS);
        }
        return steps;
    }
}
