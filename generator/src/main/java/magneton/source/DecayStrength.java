package magneton.source;

/** What fixes the flux of a decaying source, averaged over the exposure. */
public sealed interface DecayStrength {
    /** Mean flux, cm^-2 s^-1, for one neutrino a decay and a half-life in days. */
    double meanFlux(double halfLifeDays);

    /**
     * The mean flux itself, decay included (key {@code flux}).
     *
     * @param perCm2S cm^-2 s^-1, above 0
     */
    record MeanFlux(double perCm2S) implements DecayStrength {
        public MeanFlux {
            Require.positive("flux", perCm2S, "/cm2/s");
        }

        @Override
        public double meanFlux(double halfLifeDays) {
            return perCm2S;
        }
    }

    /**
     * Activity at the start of the exposure, which decays by (1 - e^-x) / x on average, x = ln 2 duration / half-life.
     *
     * @param becquerel activity at the start, Bq, above 0
     * @param durationDays length of the exposure, days, 0 or more
     * @param geometry how the neutrinos spread
     */
    record Activity(double becquerel, double durationDays, Geometry geometry) implements DecayStrength {
        public Activity {
            Require.positive("activity", becquerel, "Bq");
            Require.notNegative("duration", durationDays, "d");
        }

        @Override
        public double meanFlux(double halfLifeDays) {
            double x = StrictMath.log(2) * durationDays / halfLifeDays;
            double decay = x > 0 ? -StrictMath.expm1(-x) / x : 1;
            return becquerel * decay * geometry.perCm2();
        }
    }

    /** Source and detector. */
    sealed interface Geometry {
        /** Flux per neutrino a second, cm^-2. */
        double perCm2();

        /**
         * Point source and point detector.
         *
         * @param distanceM m, above 0
         */
        record Point(double distanceM) implements Geometry {
            public Point {
                Require.positive("distance", distanceM, "m");
            }

            @Override
            public double perCm2() {
                return 1 / Sphere.areaCm2(distanceM);
            }
        }

        /**
         * Point source on the axis of a cylinder, over whose volume 1/r^2 is averaged:
         * Int_z1^z2 ln(1 + a^2/z^2) dz / (4 pi a^2 (z2 - z1)), whose integral is z ln(1 + a^2/z^2) + 2 a atan(z/a).
         *
         * @param radiusM radius a of the detector, m, above 0
         * @param heightM height z2 - z1, m, above 0
         * @param gapM source to nearest face z1, m, 0 or more
         */
        record Cylinder(double radiusM, double heightM, double gapM) implements Geometry {
            private static final double CM2_PER_M2 = 1e4;

            public Cylinder {
                Require.positive("cylinder radius", radiusM, "m");
                Require.positive("cylinder height", heightM, "m");
                Require.notNegative("cylinder gap", gapM, "m");
            }

            @Override
            public double perCm2() {
                double integral = antiderivative(gapM + heightM) - antiderivative(gapM);
                return integral / (4 * Math.PI * radiusM * radiusM * heightM) / CM2_PER_M2;
            }

            private double antiderivative(double z) {
                double log = z == 0 ? 0 : z * StrictMath.log1p(radiusM * radiusM / (z * z));
                return log + 2 * radiusM * StrictMath.atan(z / radiusM);
            }
        }
    }
}
