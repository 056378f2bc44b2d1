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
            new Kind("pi-dar", "pions and muons decaying at rest, by facility or protons, yield and distance",
                    List.of("facility", "neutrinos-per-proton", "distance", "protons-per-second", "pulse")),
            new Kind("radioactive", "electron-capture source, 51Cr or 37Ar lines",
                    List.of("isotope", "activity", "distance", "cylinder", "duration", "flux")),
            new Kind("tritium", "tritium beta decay, nuebar up to 18.6 keV",
                    List.of("activity", "distance", "cylinder", "duration", "flux")),
            new Kind("accelerator", "accelerator beam at its near detector, per proton on target", List.of("beam")),
            new Kind("atmospheric", "atmospheric neutrinos, 13 MeV to 1 GeV", List.of("site")),
            new Kind("dsnb", "diffuse supernova neutrino background", List.of("flux")),
            new Kind("mono", "one neutrino energy", List.of("neutrino", "energy", "flux")),
            new Kind("table", "flux table of the user, units in its column names", List.of("file", "scale")),
            new Kind("sum", "several sources with weights", List.of("sources", "weight")));

    private Sources() {}
}
