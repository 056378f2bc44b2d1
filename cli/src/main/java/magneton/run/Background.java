package magneton.run;

import java.util.List;

import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.unit.Measure;

/**
 * Background of a detector in observed energy.
 *
 * @param flatPerKeVKgD events per keV, kg and day, the same at all energies
 */
public record Background(double flatPerKeVKgD) {
    private static final Key<Double> FLAT = Key.required("flat",
            Numbers.quantity(Measure.SPECTRAL_RATE).notNegative(), "events per energy, mass and time at all energies");

    static final Section<Background> SECTION =
            new Section<>("background", "background in observed energy", List.of(FLAT), v -> new Background(v.get(FLAT)));
}
