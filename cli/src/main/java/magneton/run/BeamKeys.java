package magneton.run;

import java.util.List;
import java.util.Optional;

import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Types;
import magneton.config.Values;
import magneton.source.Accelerator;
import magneton.source.ArrivalTime;
import magneton.source.NeutrinoSource;
import magneton.source.PiDar;
import magneton.source.PiDarFacility;
import magneton.source.ProtonPulse;
import magneton.unit.Measure;

/** Keys of the sources that a proton beam makes: {@code pi-dar}, {@code accelerator}. */
final class BeamKeys {
    private static final Key<Double> MEAN =
            Key.required("mean", Numbers.quantity(Measure.TIME, "ns"), "centre of the pulse, or of its first bunch, after the trigger");
    private static final Key<Double> SIGMA = Key.optional("sigma", Numbers.quantity(Measure.TIME, "ns").notNegative(),
            "standard deviation; 0 if not given");
    private static final Key<Double> WIDTH = Key.optional("width", Numbers.quantity(Measure.TIME, "ns").notNegative(),
            "full width of a flat top; 0 if not given");
    private static final Key<Long> BUNCHES = Key.optional("bunches", Numbers.whole(1), "number of equal bunches; 1 if not given");
    private static final Key<Double> SPACING = Key.optional("spacing", Numbers.quantity(Measure.TIME, "ns").positive(),
            "from one bunch to the next");
    private static final Section<ArrivalTime> PULSE_SECTION = new Section<>("pulse", "proton pulse: bunches with flat tops and Gaussian edges",
            List.of(MEAN, SIGMA, WIDTH, BUNCHES, SPACING), BeamKeys::pulse);

    private static final Key<String> FACILITY = Key.optional("facility", Types.TEXT,
            "sns-csi, sns-csi-2017, sns-lar, sns-lar-2020, ess, j-parc-mlf or lsnd; gives what the other keys do not");
    private static final Key<Double> YIELD = Key.optional("neutrinos-per-proton",
            Numbers.number().positive(), "neutrinos of each of the three flavours per proton on target");
    private static final Key<Double> DISTANCE =
            Key.optional("distance", Numbers.quantity(Measure.LENGTH).positive(), "target to detector");
    private static final Key<Double> PROTONS_PER_SECOND = Key.optional("protons-per-second",
            Numbers.quantity(Measure.PARTICLE_RATE).positive(),
            "beam current, for exposures in time; without it the flux is per proton");
    private static final Key<ArrivalTime> PULSE =
            Key.optional("pulse", PULSE_SECTION, "proton pulse; of the facility if not given, else no arrival times");

    static final Section<NeutrinoSource> PI_DAR = new Section<>("pi-dar",
            "pions and muons decaying at rest", List.of(FACILITY, YIELD, DISTANCE, PROTONS_PER_SECOND, PULSE), BeamKeys::piDar);

    private static final Key<Accelerator.Beam> BEAM = Key.required("beam",
            Types.word("beam", List.of(Accelerator.Beam.values()), Accelerator.Beam::label), "beam and near detector");
    static final Section<NeutrinoSource> ACCELERATOR = new Section<>("accelerator",
            "accelerator beam at its near detector, per proton on target", List.of(BEAM), v -> new Accelerator(v.get(BEAM)));

    private BeamKeys() {}

    private static ArrivalTime pulse(Values v) {
        long bunches = v.find(BUNCHES).orElse(1L);
        if (bunches > 1 != v.given(SPACING)) {
            throw v.mistake(v.given(SPACING) ? SPACING : BUNCHES, "two bunches or more and 'spacing' go together");
        }
        return new ArrivalTime(true, new ProtonPulse(v.get(MEAN), v.find(SIGMA).orElse(0.0), v.find(WIDTH).orElse(0.0),
                Math.toIntExact(Math.min(bunches, Integer.MAX_VALUE)), v.find(SPACING).orElse(0.0)));
    }

    private static NeutrinoSource piDar(Values v) {
        Optional<PiDarFacility> facility = v.find(FACILITY).map(PiDarFacility::of);
        double perProton = v.find(YIELD).or(() -> facility.map(PiDarFacility::neutrinosPerProton))
                .orElseThrow(() -> missing(v, YIELD));
        double distanceM = v.find(DISTANCE).or(() -> facility.map(PiDarFacility::distanceM))
                .orElseThrow(() -> missing(v, DISTANCE));
        ArrivalTime pulse = v.find(PULSE).or(() -> facility.map(PiDarFacility::pulse)).orElse(ArrivalTime.NONE);
        return new PiDar(perProton, distanceM, v.find(PROTONS_PER_SECOND).orElse(Double.NaN), pulse);
    }

    private static RuntimeException missing(Values v, Key<?> key) {
        return v.mistake("the key '" + key.name() + "' is missing; give it or a facility");
    }
}
