package magneton.contract;

import java.util.List;

import magneton.atomic.Response;
import magneton.constant.Constants;
import magneton.process.BoundLaw;

/**
 * Bound electrons at one energy transfer T: d2(sigma)/dT dq on a fine grid in ln Q, Q^2 = q^2 - T^2, and its integral over
 * q, for each power of 1/E. A charge scatters as 1/(Q^2 + m^2), m being the photon mass: the grid begins well below it.
 */
final class MomentumRow {
    private static final int POINTS = 180;
    private static final int PADDING = 16;
    /** ln of how far below the smaller of T and the photon mass the grid begins; the rest is 1e-4 of the integral. */
    private static final double DEPTH = 3;
    /** ln(q / sqrt(T)), three above the ridge of free electrons, beyond which there is next to nothing. */
    private static final double TOP = 0.5 * Math.log(2 * Constants.ELECTRON_MASS_MEV) + 3;

    private final double transfer;
    private final double finalMass;
    private final double bottom;
    private final double step;
    private final double topSquare;
    private final double[][] density = new double[3][POINTS + 1];
    private final double[][] cumulative = new double[3][POINTS + 1];

    private MomentumRow(double transfer, double finalMass, double bottom, double step) {
        this.transfer = transfer;
        this.finalMass = finalMass;
        this.bottom = bottom;
        this.step = step;
        this.topSquare = Math.exp(2 * (bottom + POINTS * step));
    }

    /**
     * Of one response.
     *
     * @param photons whether it does not fall with q, so that the row ends where the flux does
     * @param mostMeV highest energy of the flux
     */
    MomentumRow(BoundLaw law, Response response, boolean photons, double transfer, double mostMeV) {
        this(transfer, law.finalMassMeV(), bottom(law, transfer),
                ((photons ? Math.log(2 * mostMeV) : TOP + 0.5 * Math.log(transfer)) - bottom(law, transfer)) / POINTS);
        double[] y = new double[POINTS + 1 + PADDING];
        double[] squares = new double[POINTS + 1];
        for (int i = 0; i <= POINTS; i++) {
            squares[i] = Math.exp(2 * (bottom + i * step));
            y[i] = 0.5 * Math.log(transfer + squares[i] / transfer);
        }
        double[][] values = new double[Response.COUNT][POINTS + 1 + PADDING];
        response.along(transfer, y, POINTS + 1, photons ? Response.VECTOR : Response.COUNT, values);
        double[] r = new double[Response.COUNT];
        double[] a = new double[3];
        for (int i = 0; i <= POINTS; i++) {
            for (int k = 0; k < Response.COUNT; k++) {
                r[k] = values[k][i];
            }
            law.coefficients(transfer, squares[i], r, a);
            // dq = Q^2 / q dlnQ
            double width = squares[i] / Math.sqrt(squares[i] + transfer * transfer);
            for (int k = 0; k < 3; k++) {
                density[k][i] = a[k] * width;
            }
        }
        integrate();
    }

    private static double bottom(BoundLaw law, double transfer) {
        double photonMass = law.photonMassMeV();
        return Math.log(photonMass > 0 ? Math.min(transfer, photonMass) : transfer) - DEPTH;
    }

    /** Of all electrons together. */
    static MomentumRow sum(List<MomentumRow> rows) {
        MomentumRow any = rows.getFirst();
        MomentumRow sum = new MomentumRow(any.transfer, any.finalMass, any.bottom, any.step);
        for (MomentumRow row : rows) {
            for (int k = 0; k < 3; k++) {
                for (int i = 0; i <= POINTS; i++) {
                    sum.density[k][i] += row.density[k][i];
                }
            }
        }
        sum.integrate();
        return sum;
    }

    private void integrate() {
        for (int k = 0; k < 3; k++) {
            for (int i = 1; i <= POINTS; i++) {
                cumulative[k][i] = cumulative[k][i - 1] + 0.5 * step * (density[k][i - 1] + density[k][i]);
            }
        }
    }

    /** Events of a flux at an energy. */
    double events(double e, double flux) {
        double out = momentumOut(e);
        double least = leastSquare(e, out);
        return out > 0 ? flux * (upTo(e, least + 4 * e * out) - upTo(e, least)) : 0;
    }

    /** Adds events of a flux at an energy, cell by cell in the angle: Q^2 = Q_0^2 + 4 E p' sin^2(theta_nu / 2). */
    void addByAngle(double e, double flux, PairCounts counts) {
        double out = momentumOut(e);
        if (!(out > 0)) {
            return;
        }
        double least = leastSquare(e, out);
        double[] thetas = counts.thetaEdges();
        double before = upTo(e, least);
        double last = 0;
        for (int i = 0; i <= thetas.length; i++) {
            double theta = i == thetas.length ? Math.PI : thetas[i];
            double half = Math.sin(0.5 * theta);
            double here = upTo(e, least + 4 * e * out * half * half);
            counts.add(e, transfer * Constants.KEV_PER_MEV, 0.5 * (last + theta), flux * (here - before));
            before = here;
            last = theta;
        }
    }

    /** p' of the outgoing lepton; not above 0 if there is none. */
    private double momentumOut(double e) {
        return e > transfer + finalMass ? Math.sqrt((e - transfer - finalMass) * (e - transfer + finalMass)) : 0;
    }

    /** Q_0^2 = (E - p')^2 - T^2 straight ahead: E - p' - T = E' - p' = m^2 / (E' + p'). */
    private double leastSquare(double e, double out) {
        return finalMass * finalMass * (e - out + transfer) / (e - transfer + out);
    }

    /** Integral up to a Q^2 at an energy. */
    private double upTo(double e, double square) {
        if (square >= topSquare) {
            return cumulative[0][POINTS] + (cumulative[1][POINTS] + cumulative[2][POINTS] / e) / e;
        }
        double place = (0.5 * Math.log(square) - bottom) / step;
        int i = Math.clamp((int) place, 0, POINTS - 1);
        double s = Math.clamp(place - i, 0, 1);
        double sum = 0;
        double power = 1;
        for (int k = 0; k < 3; k++) {
            double slope = density[k][i + 1] - density[k][i];
            sum += power * (cumulative[k][i] + step * s * (density[k][i] + 0.5 * s * slope));
            power /= e;
        }
        return sum;
    }
}
