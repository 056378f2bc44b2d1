package magneton.xenon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The deterministic response to single energies; spectra are in the contract test of responses. */
class LxeFoldTest {
    private static final int XENON_131 = 1_000_541_310;
    private static final int POINTS = 400;

    private static LxeKernel kernel(LxeParameters p, boolean nuclear) {
        QuantaTables tables = new QuantaTables(p.model(), p.electronModel());
        ConcurrentHashMap<Integer, AreaTransforms> areas = new ConcurrentHashMap<>();
        return new LxeKernel(p, nuclear ? tables.nucleus(XENON_131) : tables.electrons(), nuclear, tables.workKeV(),
                periods -> areas.computeIfAbsent(periods,
                        n -> new AreaTransforms(p, tables.workKeV(), n * LxeKernel.PERIOD_KEV)));
    }

    private static QuantaDistribution quanta(LxeParameters p, boolean nuclear, double recoilKeV) {
        QuantaTables tables = new QuantaTables(p.model(), p.electronModel());
        QuantaWidths widths = QuantaWidths.of(p.model());
        return nuclear
                ? QuantaDistribution.nuclei(
                        tables.nucleus(XENON_131), widths, recoilKeV, new SkewNormal(widths.delta()))
                : QuantaDistribution.electrons(tables.electrons(), widths, recoilKeV);
    }

    /** Shares sum to one; photons and electrons have the means of the yields, but for rounding and cuts at zero. */
    @ParameterizedTest
    @CsvSource({"false, 2", "false, 8.8", "false, 30", "false, 1000", "true, 5", "true, 12", "true, 300"})
    void quantaHaveTheMeansOfTheYields(boolean nuclear, double recoilKeV) {
        LxeParameters p = LxeParameters.of("lz");
        QuantaDistribution found = quanta(p, nuclear, recoilKeV);
        double sum = 0;
        double electrons = 0;
        double photons = 0;
        for (int e = 0; e < found.share().length; e++) {
            for (int n = 0; n < found.share()[e].length; n++) {
                double share = found.share()[e][n];
                double number = (double) found.step() * (found.firstElectrons() + e);
                sum += share;
                electrons += share * number;
                photons += share * (found.step() * (double) (found.firstQuanta() + n) - number);
            }
        }
        NestYields yields = new NestYields(p.model());
        double charge = nuclear ? yields.nuclearCharge(recoilKeV, 131) : yields.betaCharge(recoilKeV);
        double light = nuclear ? yields.nuclearLight(recoilKeV, 131) : yields.electronQuanta() - charge;
        assertThat(sum).isCloseTo(1, within(1e-8));
        assertThat(electrons).isCloseTo(charge * recoilKeV, within(2e-3 * charge * recoilKeV));
        assertThat(photons).isCloseTo(light * recoilKeV, within(2e-3 * light * recoilKeV));
    }

    /** Between its knots the kernel is what it would be there, to 5e-5 of the peak (away from the jump at 100 keV). */
    @ParameterizedTest
    @CsvSource({"lz, false", "lz, true", "xenonnt, false", "pandax4t, true"})
    void linesBetweenKnotsAreThoseComputedThere(String set, boolean nuclear) {
        LxeKernel kernel = kernel(LxeParameters.of(set), nuclear);
        for (double recoilKeV : new double[] {2.03, 4.44, 9.1, 21.7, 63.3}) {
            LxeLine line = kernel.compute(recoilKeV);
            double[] energy = new double[POINTS];
            for (int i = 0; i < POINTS; i++) {
                energy[i] = line.lowKeV() + (line.highKeV() - line.lowKeV()) * i / POINTS;
            }
            double[] exact = new double[POINTS];
            line.add(1, energy, 0, POINTS, exact);
            double[] found = kernel.spectrum(new double[] {recoilKeV}, new double[] {1}).density(energy);
            double peak = Arrays.stream(exact).max().orElseThrow();
            assertThat(Arrays.stream(exact).min().orElseThrow()).isGreaterThan(-1e-4 * peak);
            for (int i = 0; i < POINTS; i++) {
                assertThat(found[i]).as("%s keV", recoilKeV).isCloseTo(exact[i], within(5e-5 * peak));
            }
        }
    }

    /**
     * Far from all cuts mean and variance follow from those of quanta, binomial detection and areas: of
     * {@code W (S1/g1 + S2/g2)} at given quanta {@code W^2 [photons (1 - g1 + spe^2)/g1 + electrons v]}.
     */
    @ParameterizedTest
    @CsvSource({"false, 30", "true, 80"})
    void widthIsThatOfItsParts(boolean nuclear, double recoilKeV) {
        LxeParameters p = LxeParameters.of("xenonnt");
        double work = new NestYields(p.model()).workKeV();
        QuantaDistribution quanta = quanta(p, nuclear, recoilKeV);
        double spe = p.speResolution() * p.speResolution();
        double lifetimes = p.maxDriftUs() / p.lifetimeUs();
        double inverse = Math.expm1(lifetimes) / lifetimes / p.extraction();
        double perElectron = inverse - 1 + (p.s2Fano() + spe) / p.singleElectron() * inverse;
        double mean = 0;
        double square = 0;
        double noise = 0;
        for (int e = 0; e < quanta.share().length; e++) {
            for (int n = 0; n < quanta.share()[e].length; n++) {
                double share = quanta.share()[e][n];
                double all = (double) quanta.step() * (quanta.firstQuanta() + n);
                double electrons = (double) quanta.step() * (quanta.firstElectrons() + e);
                mean += share * work * all;
                square += share * work * work * all * all;
                noise += share * work * work
                        * ((all - electrons) * (1 - p.g1() + spe) / p.g1() + electrons * perElectron);
            }
        }
        LxeLine line = kernel(p, nuclear).compute(recoilKeV);
        double width = (line.highKeV() - line.lowKeV()) / POINTS;
        double[] energy = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            energy[i] = line.lowKeV() + width * (i + 0.5);
        }
        double[] density = new double[POINTS];
        line.add(width, energy, 0, POINTS, density);
        double foundMean = 0;
        double foundSquare = 0;
        for (int i = 0; i < POINTS; i++) {
            foundMean += density[i] * energy[i];
            foundSquare += density[i] * energy[i] * energy[i];
        }
        assertThat(foundMean).isCloseTo(mean, within(1e-6 * mean));
        double variance = square - mean * mean + noise;
        assertThat(foundSquare - foundMean * foundMean).isCloseTo(variance, within(1e-4 * variance));
    }
}
