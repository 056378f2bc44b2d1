package magneton.run;

import java.util.List;

import magneton.config.Interval;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Values;
import magneton.response.TimeAcceptance;
import magneton.unit.Measure;

/** Keys that several detectors share. */
final class DetectorKeys {
    static final Numbers ENERGY = Numbers.quantity(Measure.ENERGY);

    static final Key<Double> THRESHOLD = Key.required("threshold", ENERGY.notNegative(), "lowest observed energy");
    static final Key<Double> UPPER = Key.optional("upper", ENERGY.positive(), "highest observed energy");
    static final Key<Double> ACTIVE_FRACTION = Key.withDefault("active-fraction",
            Numbers.number().between(0, 1), "1", "share of the mass outside the dead layer");
    static final Key<Double> SCALE = Key.withDefault("energy-scale",
            Numbers.number().between(0.5, 2), "1", "observed energy over true");
    static final Key<Double> OFFSET = Key.withDefault("energy-offset", ENERGY, "0 keV", "added to the observed energy");

    static final Key<Interval> TIME_WINDOW = Key.optional("time-window",
            Interval.of(Numbers.quantity(Measure.TIME, "ns")), "arrival times kept, of pulsed sources");

    private static final Key<Double> DECAY_FROM =
            Key.required("from", Numbers.quantity(Measure.TIME, "ns"), "start of the decay");
    private static final Key<Double> DECAY_RATE = Key.required("rate",
            Numbers.quantity(Measure.PARTICLE_RATE, "/ns").notNegative(), "rate of the decay");

    /** From when on the acceptance in time falls, and how fast. */
    record Decay(double fromNs, double perNs) {}

    static final Key<Decay> TIME_DECAY = Key.optional("time-decay",
            new Section<>("time-decay", "exponential fall of the acceptance in time", List.of(DECAY_FROM, DECAY_RATE),
                    v -> new Decay(v.get(DECAY_FROM), v.get(DECAY_RATE))),
            "exponential fall of the acceptance in time");

    private DetectorKeys() {}

    static double upper(Values v) {
        return v.find(UPPER).orElse(Double.POSITIVE_INFINITY);
    }

    /** The acceptance of a window, or {@code absent} where none is given. */
    static TimeAcceptance window(Values v, TimeAcceptance absent) {
        return v.find(TIME_WINDOW).map(w -> TimeAcceptance.window(w.low(), w.high())).orElse(absent);
    }
}
