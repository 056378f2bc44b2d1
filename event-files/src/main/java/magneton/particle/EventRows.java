package magneton.particle;

import java.nio.ByteBuffer;
import java.nio.file.Path;

import magneton.column.PlainGroup;
import magneton.event.Column;
import magneton.file.EventFileException;

/** The columns of a row group that particles are made of, row by row. */
public final class EventRows {
    private final ByteBuffer process;
    private final ByteBuffer neutrino;
    private final ByteBuffer target;
    private final ByteBuffer energy;
    private final ByteBuffer recoil;
    private final ByteBuffer theta;
    private final ByteBuffer phi;
    private final ByteBuffer thetaNu;

    public EventRows(PlainGroup group) {
        process = group.column(Column.PROCESS);
        neutrino = group.column(Column.NU_PDG);
        target = group.column(Column.TARGET_PDG);
        energy = group.column(Column.E_NU);
        recoil = group.column(Column.T);
        theta = group.column(Column.THETA);
        phi = group.column(Column.PHI);
        thetaNu = group.column(Column.THETA_NU);
    }

    /**
     * Background events have an observed energy and no particles.
     *
     * @param file that would hold them, for the sentence
     */
    public static void refuseBackground(PlainGroup group, Path file) throws EventFileException {
        ByteBuffer process = group.column(Column.PROCESS);
        for (int row = 0; row < group.events(); row++) {
            if (process.getInt(row * Integer.BYTES) == 0) {
                throw new EventFileException(file, "has no place for background events, which are no particles");
            }
        }
    }

    public int process(int row) {
        return process.getInt(row * Integer.BYTES);
    }

    int neutrino(int row) {
        return neutrino.getInt(row * Integer.BYTES);
    }

    int target(int row) {
        return target.getInt(row * Integer.BYTES);
    }

    double energyMeV(int row) {
        return energy.getDouble(row * Double.BYTES);
    }

    public double recoilKeV(int row) {
        return recoil.getDouble(row * Double.BYTES);
    }

    public double theta(int row) {
        return theta.getDouble(row * Double.BYTES);
    }

    public double phi(int row) {
        return phi.getDouble(row * Double.BYTES);
    }

    double thetaNu(int row) {
        return thetaNu.getDouble(row * Double.BYTES);
    }
}
