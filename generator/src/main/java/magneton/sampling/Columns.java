package magneton.sampling;

import magneton.event.Column;
import magneton.event.EventBatch;

/**
 * The columns that pieces fill; energies in MeV.
 *
 * @param square Q^2 = q^2 - T^2 where it is a variable of its own, MeV^2
 */
record Columns(
        double[] energy, double[] recoil, double[] theta, double[] thetaNu, int[] shell, int[] target, double[] square) {

    static Columns ofLength(int n) {
        return new Columns(new double[n], new double[n], new double[n], new double[n], new int[n], new int[n], new double[n]);
    }

    /** The columns of a batch; Q^2 has none there and uses an array of the caller. */
    static Columns of(EventBatch batch, double[] square) {
        return new Columns(batch.doubles(Column.E_NU), batch.doubles(Column.T), batch.doubles(Column.THETA),
                batch.doubles(Column.THETA_NU), batch.ints(Column.SHELL), batch.ints(Column.TARGET_PDG), square);
    }

    /** These columns with other arrays for energy and recoil. */
    Columns with(double[] otherEnergy, double[] otherRecoil) {
        return new Columns(otherEnergy, otherRecoil, theta, thetaNu, shell, target, square);
    }
}
