package magneton.run;

import java.util.List;

import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.source.Atmospheric;
import magneton.source.Dsnb;
import magneton.source.NeutrinoSource;
import magneton.source.Oscillation;
import magneton.source.Solar;
import magneton.source.SolarComponent;
import magneton.source.SolarModel;
import magneton.unit.Measure;

/** Keys of the sources in the sky: {@code solar}, {@code atmospheric}, {@code dsnb}. */
final class SkyKeys {
    private static final Key<SolarModel> MODEL = Key.withDefault("model",
            Types.word("solar model", List.of(SolarModel.values()), SolarModel::label), "B16-GS98", "standard solar model");
    private static final Key<List<SolarComponent>> COMPONENTS = Key.optional("components",
            Types.list(Types.word("solar component", List.of(SolarComponent.values()), SolarComponent::label), 1),
            "reactions taken in; all if not given");
    private static final Key<Oscillation> OSCILLATION = Key.withDefault("oscillation", OscillationType.TYPE,
            Oscillation.DEFAULT, "set of mixing parameters, by name or as a map");
    private static final Key<Double> DAYS_FROM_PERIHELION = Key.optional("days-from-perihelion",
            Numbers.number(), "day of the year for the distance of the Sun; the annual mean if not given");
    static final Section<NeutrinoSource> SOLAR = new Section<>("solar",
            "the Sun by day: standard solar model and three-flavour conversion",
            List.of(MODEL, COMPONENTS, OSCILLATION, DAYS_FROM_PERIHELION),
            v -> new Solar(v.get(MODEL), v.find(COMPONENTS).orElse(List.of(SolarComponent.values())),
                    v.get(OSCILLATION), v.find(DAYS_FROM_PERIHELION).orElse(Double.NaN)));

    private static final Key<Atmospheric.Site> SITE = Key.withDefault("site",
            Types.word("site", List.of(Atmospheric.Site.values()), Atmospheric.Site::label), "gran-sasso",
            "where: the geomagnetic cutoff decides");
    static final Section<NeutrinoSource> ATMOSPHERIC = new Section<>("atmospheric",
            "atmospheric neutrinos, 13 MeV to 1 GeV", List.of(SITE), v -> new Atmospheric(v.get(SITE)));

    private static final Key<Double> DSNB_FLUX = Key.withDefault("flux",
            Numbers.quantity(Measure.FLUX).positive(), Dsnb.DEFAULT_FLUX + " /cm2/s", "flux of all species, known to 50 %");
    static final Section<NeutrinoSource> DSNB = new Section<>("dsnb", "diffuse supernova neutrino background",
            List.of(DSNB_FLUX), v -> new Dsnb(v.get(DSNB_FLUX)));

    private SkyKeys() {}
}
