package magneton.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.quenching.ValidRange;
import magneton.rate.RecoilSpectrum;
import magneton.response.ChannelRecoils;
import magneton.response.ExpectedRecoils;
import magneton.response.RecoilWindow;
import magneton.response.Response;
import magneton.response.Validity;

/** Finds processes a relevant share of whose detected events comes from where a part of the response is extrapolated. */
final class ExtrapolatedResponse {
    /** Less is not worth a word. */
    private static final double WORTH_A_WORD = 1e-3;

    private final Response response;
    private final Map<String, Map<Side, Double>> outside = new LinkedHashMap<>();
    private final Map<String, Double> total = new LinkedHashMap<>();

    private ExtrapolatedResponse(Response response) {
        this.response = response;
    }

    /** Below or above the range of a part. */
    private record Side(String part, String where) {}

    static List<Warning> warnings(Experiment experiment, Response response) {
        ExtrapolatedResponse found = new ExtrapolatedResponse(response);
        for (Channel channel : Channel.of(experiment)) {
            RecoilSpectrum spectrum = new RecoilSpectrum(channel);
            if (spectrum.breakpointsKeV().length > 0) {
                found.add(channel.process().name(), new ChannelRecoils(spectrum));
            }
        }
        return found.warnings();
    }

    private void add(String process, ExpectedRecoils recoils) {
        List<Validity> validities = response.validities(recoils.recoil());
        if (validities.isEmpty()) {
            return;
        }
        total.merge(process, response.fold(recoils).detected(), Double::sum);
        Map<Side, Double> sides = outside.computeIfAbsent(process, _ -> new LinkedHashMap<>());
        for (Validity validity : validities) {
            ValidRange range = validity.recoilKeV();
            add(sides, validity, "below " + keV(range.fromKeV()), RecoilWindow.of(recoils, 0, range.fromKeV()));
            add(sides, validity, "above " + keV(range.toKeV()),
                    RecoilWindow.of(recoils, range.toKeV(), Double.POSITIVE_INFINITY));
        }
    }

    private void add(Map<Side, Double> sides, Validity validity, String where, RecoilWindow window) {
        if (!window.isEmpty()) {
            sides.merge(new Side(validity.part(), where), response.fold(window).detected(), Double::sum);
        }
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        outside.forEach((process, sides) -> sides.forEach((side, detected) -> {
            double share = detected / total.get(process);
            if (share > WORTH_A_WORD) {
                warnings.add(new Warning(process, String.format(Locale.ROOT,
                        "%.2g %% of the detected events come from recoils %s, where the %s is extrapolated",
                        100 * share, side.where(), side.part())));
            }
        }));
        return warnings;
    }

    private static String keV(double energy) {
        return String.format(Locale.ROOT, "%.4g keV", energy);
    }
}
