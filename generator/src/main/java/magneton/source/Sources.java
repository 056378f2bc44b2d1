package magneton.source;

import java.util.List;

/** The kinds of source there are: a new one joins by one line here and one in the contract test. */
public final class Sources {
    /**
     * A kind of source as configs name it.
     *
     * @param name word in configs
     * @param description one line for listings
     * @param keys its parameters in configs
     */
    public record Kind(String name, String description, List<String> keys) {}

    public static final List<Kind> ALL = List.of(
            new Kind("reactor", "nuclear reactor, nuebar by power and distance or total flux",
                    List.of("thermal-power", "distance", "flux", "duty-factor", "spectrum", "capture", "fission-fractions")),
            new Kind("solar", "the Sun by day: standard solar model and three-flavour conversion",
                    List.of("model", "components", "oscillation", "days-from-perihelion")),
            new Kind("mono", "one neutrino energy", List.of("neutrino", "energy", "flux")),
            new Kind("table", "flux table of the user, units in its column names", List.of("file", "scale")));

    private Sources() {}
}
