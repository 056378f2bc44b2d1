package magneton.rate;

import magneton.constant.Constants;
import magneton.process.Kinematics;
import magneton.process.TwoBodyLaw;

/**
 * Share of the recoils of one energy that lie within an angle of the neutrino direction, for scatterers at rest.
 *
 * <p>At fixed T, cos(theta) = [T + (M T + m^2/2)/E] / p falls with E, so that an angle is an energy of the neutrino:
 * the share is the flux-averaged cross section from E_min up to E(theta) = (M T + m^2/2) / (p cos(theta) - T), in the
 * closed forms of {@link FluxMoments}. Bound electrons are taken at rest too.
 */
final class ForwardShare {
    private final TwoBodyLaw law;
    private final FluxMoments moments;

    ForwardShare(TwoBodyLaw law, FluxMoments moments) {
        this.law = law;
        this.moments = moments;
    }

    /** Share from 0 to 1 within {@code thetaRad}, 0 to pi; 1 where free kinematics allows no such recoil. */
    double within(double recoilKeV, double thetaRad) {
        double t = recoilKeV / Constants.KEV_PER_MEV;
        double target = law.targetMassMeV();
        double finalMass = law.finalMassMeV();
        double forward = Math.sqrt(t * (t + 2 * target)) * StrictMath.cos(thetaRad) - t;
        if (!(forward > 0)) {
            return 1;
        }
        double lowest = Kinematics.minEnergy(t, target, finalMass);
        double highest = Math.max(lowest, (target * t + 0.5 * finalMass * finalMass) / forward);
        double all = above(t, lowest);
        return all > 0 ? Math.clamp(1 - above(t, highest) / all, 0, 1) : 1;
    }

    private double above(double recoilMeV, double energyMeV) {
        double[] i = new double[3];
        moments.above(energyMeV, i);
        return law.coefficient(0, recoilMeV) * i[0] + law.coefficient(1, recoilMeV) * i[1]
                + law.coefficient(2, recoilMeV) * i[2];
    }
}
