package magneton.background;

import java.util.List;

import magneton.response.ObservedWindow;
import magneton.response.Require;

/**
 * A rate that falls as {@code rate exp(-E / decay)}.
 *
 * <p>Tabulated in steps of decay / 64, straight between, with the integral of the exponential: nowhere off by more than
 * 3e-5; 40 decay energies above the threshold it ends.
 *
 * @param perKeVKgDay {@code rate}: events per keV, kg and day that it would reach at zero energy, 0 or more
 * @param decayKeV {@code decay}: keV, above 0
 * @param uncertainty relative prior width
 */
public record ExponentialBackground(double perKeVKgDay, double decayKeV, double uncertainty)
        implements BackgroundModel {
    private static final int STEPS_PER_DECAY = 64;
    private static final int DECAYS = 40;
    /** Step of the decay energy as a parameter of shape. */
    private static final double STEP = 0.1;

    public ExponentialBackground {
        Require.range("exponential.rate", perKeVKgDay, 0, 1e15, "/keV/kg/d");
        Require.above("exponential.decay", decayKeV, 0, 1e9, "keV");
    }

    @Override
    public List<BackgroundComponent> over(ObservedWindow window, double kgDays) {
        double low = window.lowKeV();
        double high = Math.min(window.highKeV(), low + DECAYS * decayKeV);
        int steps = (int) Math.ceil((high - low) / decayKeV * STEPS_PER_DECAY);
        double[] energy = new double[steps + 1];
        double[] perKeV = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            energy[i] = i == steps ? high : low + (high - low) * i / steps;
            perKeV[i] = perKeVKgDay * kgDays * StrictMath.exp(-energy[i] / decayKeV);
        }
        BackgroundSpectrum straight = BackgroundSpectrum.lines(energy, perKeV);
        double shareSeen = StrictMath.exp(-low / decayKeV) * -StrictMath.expm1(-(high - low) / decayKeV);
        double counts = perKeVKgDay * kgDays * decayKeV * shareSeen;
        double total = straight.total();
        BackgroundSpectrum spectrum = total > 0 ? straight.scaled(counts / total) : straight;
        return List.of(new BackgroundComponent("exponential", spectrum, uncertainty, "config"));
    }

    @Override
    public List<ShapeParameter> shapes() {
        return List.of(new ShapeParameter("exponential.decay", STEP,
                factor -> new ExponentialBackground(perKeVKgDay, factor * decayKeV, uncertainty)));
    }
}
