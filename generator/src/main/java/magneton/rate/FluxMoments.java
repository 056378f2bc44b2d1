package magneton.rate;

import java.util.List;

import magneton.source.Spectrum;

/**
 * Moments of a flux above an energy, I_k(x) = integral over E > x of phi(E) E^-k, k = 0, 1, 2.
 *
 * <p>Closed forms per linear piece, so a flux average of a {@link magneton.process.TwoBodyLaw} costs a search among few
 * knots and a logarithm, and is exact to rounding (about 1e-13).
 */
public final class FluxMoments {
    private final List<Piece> pieces;

    public FluxMoments(List<Spectrum> spectra) {
        pieces = spectra.stream().map(FluxMoments::piece).toList();
    }

    /** Writes I_0, I_1, I_2 above {@code energyMeV} (above 0) into {@code moments}. */
    public void above(double energyMeV, double[] moments) {
        moments[0] = 0;
        moments[1] = 0;
        moments[2] = 0;
        for (Piece piece : pieces) {
            piece.addAbove(energyMeV, moments);
        }
    }

    private static Piece piece(Spectrum spectrum) {
        return switch (spectrum) {
            case Spectrum.Line line -> (x, moments) -> {
                double e = line.energyMeV();
                if (e >= x) {
                    moments[0] += line.total();
                    moments[1] += line.total() / e;
                    moments[2] += line.total() / (e * e);
                }
            };
            case Spectrum.Tabulated table -> new Table(table);
        };
    }

    private interface Piece {
        void addAbove(double x, double[] moments);
    }

    /** A piecewise-linear spectrum with its moments above each knot. */
    private static final class Table implements Piece {
        private final double[] energy;
        private final double[] density;
        private final double[][] aboveKnot;
        /** For each of equal parts of the range the last knot before it and the first knot behind it. */
        private final int[] before;
        private final int[] behind;
        private final double partsPerMeV;

        Table(Spectrum.Tabulated table) {
            energy = table.energyMeV();
            density = table.density();
            aboveKnot = new double[energy.length][3];
            for (int i = energy.length - 2; i >= 0; i--) {
                System.arraycopy(aboveKnot[i + 1], 0, aboveKnot[i], 0, 3);
                if (energy[i] > 0) {
                    addSegment(energy[i], energy[i + 1], i, aboveKnot[i]);
                }
            }
            int last = energy.length - 1;
            before = new int[2 * energy.length];
            behind = new int[2 * energy.length];
            partsPerMeV = before.length / (energy[last] - energy[0]);
            int knot = 0;
            for (int part = 0; part < before.length; part++) {
                while (knot < last && part(energy[knot + 1]) < part) {
                    knot++;
                }
                before[part] = knot;
                int next = part == 0 ? 0 : behind[part - 1];
                while (next < last && part(energy[next]) <= part) {
                    next++;
                }
                behind[part] = next;
            }
        }

        private int part(double x) {
            return Math.min((int) ((x - energy[0]) * partsPerMeV), before.length - 1);
        }

        @Override
        public void addAbove(double x, double[] moments) {
            int last = energy.length - 1;
            if (x >= energy[last]) {
                return;
            }
            int knot = 0;
            if (x >= energy[0]) {
                knot = firstAbove(x);
                addSegment(x, energy[knot], knot - 1, moments);
            } else if (energy[0] == 0) {
                throw new IllegalArgumentException("moments are taken above a positive energy, not " + x);
            }
            for (int k = 0; k < 3; k++) {
                moments[k] += aboveKnot[knot][k];
            }
        }

        /** Adds the moments of phi = a + bE of segment {@code i} over [from, to]. */
        private void addSegment(double from, double to, int i, double[] moments) {
            double width = energy[i + 1] - energy[i];
            if (!(width > 0) || !(to > from)) {
                return;
            }
            double slope = (density[i + 1] - density[i]) / width;
            double offset = density[i] - slope * energy[i];
            double span = to - from;
            double log = logOnePlus(span / from);
            moments[0] += span * (offset + slope * 0.5 * (from + to));
            moments[1] += offset * log + slope * span;
            moments[2] += offset * span / (from * to) + slope * log;
        }

        private int firstAbove(double x) {
            int part = part(x);
            int lo = before[part];
            int hi = behind[part];
            while (hi - lo > 1) {
                int mid = (lo + hi) >>> 1;
                if (energy[mid] <= x) {
                    lo = mid;
                } else {
                    hi = mid;
                }
            }
            return hi;
        }
    }

    /** ln(1 + u), u at least 0, to rounding: a short segment's by the series of the area hyperbolic tangent. */
    private static double logOnePlus(double u) {
        if (u > 0.0625) {
            return StrictMath.log1p(u);
        }
        double w = u / (2 + u);
        double w2 = w * w;
        return 2 * w * (1 + w2 * (1.0 / 3 + w2 * (1.0 / 5 + w2 * (1.0 / 7 + w2 * (1.0 / 9)))));
    }
}
