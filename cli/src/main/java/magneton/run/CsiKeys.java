package magneton.run;

import java.util.List;

import magneton.config.Interval;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.config.Values;
import magneton.quenching.Quenching;
import magneton.response.Efficiency;
import magneton.response.Response;
import magneton.response.TimeAcceptance;
import magneton.run.DetectorKeys.Decay;
import magneton.scintillator.Csi;
import magneton.scintillator.CsiParameters;

/** Keys of {@code csi}; what is not given is as in the COHERENT analysis of 2021. */
final class CsiKeys {
    private static final CsiParameters COHERENT = CsiParameters.coherent();

    private static final Key<Double> THRESHOLD = Key.withDefault("threshold", Numbers.number().notNegative(),
            Double.toString(COHERENT.thresholdPe()), "fewest photoelectrons");
    private static final Key<Double> UPPER = Key.withDefault("upper", Numbers.number().positive(),
            Double.toString(COHERENT.upperPe()), "most photoelectrons");
    private static final Key<Double> LIGHT_YIELD = Key.withDefault("light-yield", Numbers.number().positive(),
            Double.toString(COHERENT.lightYield()), "photoelectrons per keVee");
    private static final Key<Double> GAMMA_SHAPE = Key.withDefault("gamma-shape", Numbers.number().positive(),
            Double.toString(COHERENT.shapePerKeV()), "shape of the photoelectron distribution is 1 + this times E_ee");
    private static final Key<Quenching> QUENCHING =
            Key.withDefault("quenching", QuenchingKinds.ONE, "polynomial", "scintillation curve of nuclear recoils");

    private static final Key<Double> HEIGHT = Key.required("height", Numbers.number().positive(), "height of the step");
    private static final Key<Double> SLOPE = Key.required("slope", Numbers.number().positive(), "per photoelectron");
    private static final Key<Double> CENTRE = Key.required("centre", Numbers.number().notNegative(), "photoelectrons");
    private static final Key<Double> SHIFT = Key.withDefault("shift", Numbers.number(), "0", "added, 0 or less");
    private static final Section<Efficiency.Logistic> LOGISTIC = new Section<>("logistic",
            "height / (1 + exp(-slope (pe - centre))) + shift", List.of(HEIGHT, SLOPE, CENTRE, SHIFT),
            v -> new Efficiency.Logistic(v.get(HEIGHT), v.get(SLOPE), v.get(CENTRE), v.get(SHIFT)));
    private static final Key<Efficiency.Logistic> EFFICIENCY = Key.optional("efficiency", LOGISTIC,
            "efficiency against photoelectrons; COHERENT's if not given");

    static final Section<Response> CSI = new Section<>("csi", "CsI[Na] with photoelectrons, by default COHERENT 2021",
            List.of(THRESHOLD, UPPER, LIGHT_YIELD, GAMMA_SHAPE, QUENCHING, EFFICIENCY, DetectorKeys.TIME_WINDOW,
                    DetectorKeys.TIME_DECAY, DetectorKeys.ACTIVE_FRACTION),
            v -> new Csi(new CsiParameters(v.get(THRESHOLD), v.get(UPPER), v.get(LIGHT_YIELD), v.get(GAMMA_SHAPE),
                    v.get(QUENCHING), v.find(EFFICIENCY).orElse(COHERENT.efficiency()), time(v),
                    v.get(DetectorKeys.ACTIVE_FRACTION))));

    private CsiKeys() {}

    private static TimeAcceptance time(Values v) {
        TimeAcceptance published = COHERENT.time();
        Interval window =
                v.find(DetectorKeys.TIME_WINDOW).orElse(new Interval(published.fromNs(), published.toNs()));
        Decay decay = v.find(DetectorKeys.TIME_DECAY).orElse(new Decay(published.decayFromNs(), published.decayPerNs()));
        return new TimeAcceptance(window.low(), window.high(), decay.fromNs(), decay.perNs());
    }
}
