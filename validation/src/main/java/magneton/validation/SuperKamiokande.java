package magneton.validation;

import java.util.ArrayList;
import java.util.List;

import magneton.likelihood.BinStatistic;
import magneton.likelihood.CountModel;
import magneton.likelihood.Likelihood;
import magneton.likelihood.Profile;
import magneton.likelihood.Pull;
import magneton.likelihood.Sample;
import magneton.likelihood.Shift;
import magneton.limit.LikelihoodInterval;
import magneton.response.ObservedSpectrum;
import magneton.response.Response;
import magneton.table.Table;

/**
 * The spectrum of Super-Kamiokande I against solar neutrinos with a moment. A bin expects what the experiment's own
 * Monte Carlo has without oscillation times the ratio of our predictions with and without, so that trigger efficiency
 * and the older 8B spectrum cancel. Gaussian errors of bins; pulls of the 8B flux, the energy scale (0.64 %) and the
 * resolution (2.5 %).
 */
final class SuperKamiokande {
    private static final double MU = 1e-10;
    private static final double REST_KEV = 510.99895;
    private static final double SCALE = 0.0064;
    private static final double RESOLUTION = 0.025;
    /** SNO's flux of 8B over that of the Monte Carlo, 5.25e6 over 5.79e6. */
    private static final double FLUX = 5.25 / 5.79;
    private static final double FREE_STEP = 0.1;
    /** Without mixing, and with levels too far apart to cross in the Sun. */
    private static final String NO_MIXING = "source.solar.oscillation={sin2-theta12: 0, sin2-theta13: 0,"
            + " sin2-theta23: 0.5, delta-cp: 0 deg, dm21: 1 eV2, dm31: 2 eV2}";

    private final Table data = Room.table("super_k_sk1_spectrum.csv");
    private final Setup oscillating;
    private final double[] without;

    SuperKamiokande(Setups setups) {
        String[] settings = {"source.solar.components=[b8]", "processes={eves: {}, eves-magnetic: {mu: " + MU + "}}"};
        oscillating = setups.of("super-k", settings);
        Setup plain = setups.of("super-k", settings[0], settings[1], NO_MIXING);
        without = perBin(plain, "eves", plain.response().orElseThrow());
    }

    /**
     * Upper limit on the moment.
     *
     * @param fluxError relative prior width of the 8B flux; infinite if free
     */
    double limit(double fluxError, double cl) {
        boolean held = Double.isFinite(fluxError);
        List<Pull> pulls = List.of(
                new Pull("flux", held), new Pull("energy-scale", true), new Pull("resolution-scale", true));
        double step = held ? fluxError : FREE_STEP;
        CountModel model = new CountModel(List.of(sample("eves", 0, step), sample("eves-magnetic", 1, step)), pulls);
        Likelihood likelihood = new Likelihood(model, new BinStatistic.Gaussian(errors()), data.numbers("rate"));
        return MU * Math.sqrt(LikelihoodInterval.of(Profile.of(likelihood), cl).high());
    }

    private Sample sample(String process, int power, double fluxStep) {
        Response response = oscillating.response().orElseThrow();
        double[] nominal = expected(process, response);
        List<Shift> shifts = new ArrayList<>();
        shifts.add(Shift.ofNormalisation(0, nominal, fluxStep));
        shifts.add(new Shift(1, expected(process, response.with("energy-scale", 1 + SCALE)),
                expected(process, response.with("energy-scale", 1 - SCALE))));
        shifts.add(new Shift(2, expected(process, response.with("resolution-scale", 1 + RESOLUTION)),
                expected(process, response.with("resolution-scale", 1 - RESOLUTION))));
        return new Sample(process, power, nominal, shifts);
    }

    private double[] expected(String process, Response response) {
        double[] ours = perBin(oscillating, process, response);
        double[] simulated = data.numbers("mc_b8");
        for (int i = 0; i < ours.length; i++) {
            ours[i] *= FLUX * simulated[i] / without[i];
        }
        return ours;
    }

    /** Events per kg and second in each bin. */
    private double[] perBin(Setup setup, String process, Response response) {
        List<ObservedSpectrum> spectra = Recoils.of(setup.experiment(), process).seenBy(response);
        double[] low = data.numbers("E_lo");
        double[] high = data.numbers("E_hi");
        double[] counts = new double[low.length];
        for (int i = 0; i < counts.length; i++) {
            double from = 1000 * low[i] - REST_KEV;
            double to = 1000 * high[i] - REST_KEV;
            counts[i] = spectra.stream().mapToDouble(spectrum -> spectrum.integral(from, to)).sum();
        }
        return counts;
    }

    private double[] errors() {
        double[] rate = data.numbers("rate");
        double[] statistical = data.numbers("stat");
        double[] percent = data.numbers("syst_percent");
        double[] errors = new double[rate.length];
        for (int i = 0; i < errors.length; i++) {
            errors[i] = Math.hypot(statistical[i], percent[i] / 100 * rate[i]);
        }
        return errors;
    }
}
