package magneton.background;

import java.util.List;

import magneton.response.ObservedWindow;
import magneton.response.Require;

/**
 * The same rate at all observed energies of the window.
 *
 * @param perKeVKgDay events per keV, kg and day, 0 or more
 * @param uncertainty relative prior width
 */
public record FlatBackground(double perKeVKgDay, double uncertainty) implements BackgroundModel {
    public FlatBackground {
        Require.range("flat", perKeVKgDay, 0, 1e15, "/keV/kg/d");
    }

    @Override
    public List<BackgroundComponent> over(ObservedWindow window, double kgDays) {
        return List.of(new BackgroundComponent("flat", BackgroundSpectrum.steps(new double[] {window.lowKeV()},
                new double[] {window.highKeV()}, new double[] {perKeVKgDay * kgDays}), uncertainty, "config"));
    }
}
