package magneton.background;

import java.util.List;

import org.hipparchus.special.Erf;

import magneton.response.ObservedWindow;
import magneton.response.Require;

/**
 * A line with a Gaussian width, cut where the window ends.
 *
 * <p>Tabulated in steps of sigma / 256 out to nine sigma, straight between, with the integral of the Gaussian: off by
 * less than 2e-6 of its height, and of 5e-5 of itself within five sigma.
 *
 * @param name of the line
 * @param energyKeV {@code energy}: centre, keV, 0 or more
 * @param sigmaKeV {@code sigma}: width, keV, above 0
 * @param perKgDay {@code rate}: events per kg and day of the whole line, 0 or more
 * @param uncertainty relative prior width
 */
public record LineBackground(String name, double energyKeV, double sigmaKeV, double perKgDay, double uncertainty)
        implements BackgroundModel {
    private static final int STEPS_PER_SIGMA = 256;
    private static final double REACH = 9;
    /** Steps of parameters of shape: of the width relative to it, of the centre in widths. */
    private static final double WIDTH_STEP = 0.1;
    private static final double CENTRE_STEP = 0.2;

    public LineBackground {
        Require.range("lines.energy", energyKeV, 0, 1e9, "keV");
        Require.above("lines.sigma", sigmaKeV, 0, 1e9, "keV");
        Require.range("lines.rate", perKgDay, 0, 1e15, "/kg/d");
    }

    @Override
    public List<BackgroundComponent> over(ObservedWindow window, double kgDays) {
        double from = Math.max(window.lowKeV(), energyKeV - REACH * sigmaKeV);
        double to = Math.min(window.highKeV(), energyKeV + REACH * sigmaKeV);
        BackgroundSpectrum spectrum = from < to ? between(from, to, perKgDay * kgDays) : BackgroundSpectrum.none();
        return List.of(new BackgroundComponent(name, spectrum, uncertainty, "config"));
    }

    @Override
    public List<ShapeParameter> shapes() {
        ShapeParameter width = new ShapeParameter(name + ".sigma", WIDTH_STEP,
                factor -> new LineBackground(name, energyKeV, factor * sigmaKeV, perKgDay, uncertainty));
        if (energyKeV == 0) {
            return List.of(width);
        }
        return List.of(new ShapeParameter(name + ".energy", CENTRE_STEP * sigmaKeV / energyKeV,
                factor -> new LineBackground(name, factor * energyKeV, sigmaKeV, perKgDay, uncertainty)), width);
    }

    private BackgroundSpectrum between(double from, double to, double counts) {
        int steps = (int) Math.ceil((to - from) / sigmaKeV * STEPS_PER_SIGMA);
        double[] energy = new double[steps + 1];
        double[] perKeV = new double[steps + 1];
        for (int i = 0; i <= steps; i++) {
            energy[i] = i == steps ? to : from + (to - from) * i / steps;
            double z = (energy[i] - energyKeV) / sigmaKeV;
            perKeV[i] = counts * StrictMath.exp(-0.5 * z * z) / (Math.sqrt(2 * Math.PI) * sigmaKeV);
        }
        BackgroundSpectrum straight = BackgroundSpectrum.lines(energy, perKeV);
        double scale = Math.sqrt(2) * sigmaKeV;
        double share = 0.5 * Erf.erf((from - energyKeV) / scale, (to - energyKeV) / scale);
        double total = straight.total();
        return total > 0 ? straight.scaled(counts * share / total) : straight;
    }
}
