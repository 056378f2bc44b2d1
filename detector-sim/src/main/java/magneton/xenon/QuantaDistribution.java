package magneton.xenon;

/**
 * Joint distribution of quanta and electrons of recoils of one energy: what {@link QuantaSampler} draws.
 *
 * <p>Sums over whole numbers of quanta, ions and electrons. Where all of them spread over four numbers or more only every
 * {@code step}-th is taken, at most half the least spread apart: the trapezoidal rule, which for such smooth
 * distributions is good to 1e-9 also in their Fourier transforms to six widths. Shares below 1e-11 are left out.
 *
 * @param step between neighbouring whole numbers
 * @param firstElectrons least number of electrons, in steps
 * @param firstQuanta least number of quanta, in steps
 * @param share of recoils, by electrons and quanta
 */
record QuantaDistribution(int step, int firstElectrons, int firstQuanta, double[][] share) {
    private static final double NEGLIGIBLE = 1e-15;
    private static final SkewNormal NORMAL = new SkewNormal(0);

    /** Sums of what depends on ions and quanta alone. */
    @FunctionalInterface
    private interface Pairs {
        double share(int ions, int quanta);
    }

    /** Of electrons. */
    static QuantaDistribution electrons(QuantaTable table, QuantaWidths widths, double recoilKeV) {
        double mean = recoilKeV * table.value(recoilKeV, 0);
        double ionShare = table.value(recoilKeV, 1);
        double sigma = Math.sqrt(widths.fano(mean) * mean);
        double ionSigma = Math.sqrt(mean * ionShare * (1 - ionShare));
        Recombination escape = new Recombination(table.value(recoilKeV, 2), table.value(recoilKeV, 3), NORMAL);
        int step = escape.step(mean * ionShare, Math.min(sigma, ionSigma));
        Range quanta = Range.of(NORMAL, mean, sigma, step);
        double[] ofQuanta = rounded(quanta, mean, sigma, step);
        double reach = 8 * ionSigma + 12;
        Range ions = new Range(
                (int) Math.max(0, (step * quanta.first * ionShare - reach) / step),
                (int) Math.min(quanta.last, (step * quanta.last * ionShare + reach) / step + 1));
        Binomial ionised = new Binomial(ionShare);
        return sum(step, quanta, ions, escape, (j, n) -> ofQuanta[n - quanta.first]
                * step * ionised.probability((double) step * j, (double) step * n));
    }

    /** Of nuclei. */
    static QuantaDistribution nuclei(QuantaTable table, QuantaWidths widths, double recoilKeV, SkewNormal skewed) {
        double mean = recoilKeV * table.value(recoilKeV, 0);
        double meanIons = mean * table.value(recoilKeV, 1);
        double meanExcitons = mean - meanIons;
        double ionSigma = Math.sqrt(widths.ionFano() * meanIons);
        double excitonSigma = Math.sqrt(widths.excitonFano() * meanExcitons);
        Recombination escape = new Recombination(table.value(recoilKeV, 2), table.value(recoilKeV, 3), skewed);
        int step = escape.step(meanIons, Math.min(ionSigma, excitonSigma));
        Range ions = Range.of(NORMAL, meanIons, ionSigma, step);
        Range excitons = Range.of(NORMAL, meanExcitons, excitonSigma, step);
        double[] ofIons = rounded(ions, meanIons, ionSigma, step);
        double[] ofExcitons = rounded(excitons, meanExcitons, excitonSigma, step);
        Range quanta = new Range(ions.first + excitons.first, ions.last + excitons.last);
        return sum(step, quanta, ions, escape, (j, n) -> {
            int x = n - j - excitons.first;
            return x < 0 || x >= ofExcitons.length ? 0 : ofExcitons[x] * ofIons[j - ions.first];
        });
    }

    /** Shares of a normal number that is rounded to whole numbers. */
    private static double[] rounded(Range range, double mean, double sigma, int step) {
        double[] share = new double[range.size()];
        for (int i = 0; i < share.length; i++) {
            share[i] = step * NORMAL.rounded(mean, sigma, (double) step * (range.first + i));
        }
        return share;
    }

    private static QuantaDistribution sum(int step, Range quanta, Range ions, Recombination escape, Pairs pairs) {
        Range electrons = new Range(
                escape.range((double) step * ions.first, step).first, escape.range((double) step * ions.last, step).last);
        double[][] share = new double[electrons.size()][quanta.size()];
        double[] pair = new double[quanta.size()];
        for (int j = ions.first; j <= ions.last; j++) {
            int from = pair.length;
            int to = 0;
            for (int n = Math.max(j, quanta.first); n <= quanta.last; n++) {
                int i = n - quanta.first;
                pair[i] = pairs.share(j, n);
                if (pair[i] > NEGLIGIBLE) {
                    from = Math.min(from, i);
                    to = i + 1;
                }
            }
            Range some = escape.range((double) step * j, step);
            for (int e = some.first; from < to && e <= some.last; e++) {
                double escaped = step * escape.share((double) step * e, (double) step * j);
                double[] row = share[e - electrons.first];
                for (int i = from; i < to; i++) {
                    row[i] = Math.fma(escaped, pair[i], row[i]);
                }
            }
        }
        return new QuantaDistribution(step, electrons.first, quanta.first, share);
    }

    /** Whole numbers from {@code first} to {@code last}, in steps. */
    private record Range(int first, int last) {
        static Range of(SkewNormal shape, double mean, double sigma, int step) {
            double low = mean + shape.lowest() * sigma - 0.5;
            double high = mean + shape.highest() * sigma + 0.5;
            return new Range((int) Math.max(0, Math.floor(low / step)), (int) Math.max(0, Math.ceil(high / step)));
        }

        int size() {
            return last - first + 1;
        }
    }

    /** Electrons that escape recombination, of a number of ions. */
    private record Recombination(double recombination, double omega, SkewNormal shape) {
        double sigma(double ions) {
            double fluctuation = omega * ions;
            return Math.sqrt(Math.fma(fluctuation, fluctuation, recombination * (1 - recombination) * ions));
        }

        /** Half the least spread; 1 where the distribution of electrons is cut off at no or at all ions. */
        int step(double ions, double otherSigma) {
            double sigma = sigma(ions);
            boolean cut = (1 - recombination) * ions + shape.lowest() * sigma < 0
                    || shape.highest() * sigma > recombination * ions;
            return cut ? 1 : (int) Math.max(1, 0.5 * Math.min(sigma, otherSigma));
        }

        Range range(double ions, int step) {
            Range all = Range.of(shape, (1 - recombination) * ions, sigma(ions), step);
            int last = (int) Math.min(all.last, ions / step);
            return new Range(Math.min(all.first, last), last);
        }

        double share(double electrons, double ions) {
            double mean = (1 - recombination) * ions;
            double share = shape.rounded(mean, sigma(ions), electrons);
            return electrons < ions ? share : share + above(mean, sigma(ions), ions);
        }

        private double above(double mean, double sigma, double ions) {
            if (!(sigma > 0)) {
                return Math.rint(mean) > ions ? 1 : 0;
            }
            return 1 - shape.below((ions + 0.5 - mean) / sigma);
        }
    }
}
