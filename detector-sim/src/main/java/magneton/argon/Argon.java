package magneton.argon;

import java.util.List;

import magneton.event.Column;
import magneton.event.ColumnType;
import magneton.event.EventBatch;
import magneton.random.LaneRandom;
import magneton.response.ExpectedRecoils;
import magneton.response.GaussianParameters;
import magneton.response.GaussianResponse;
import magneton.response.Nuisance;
import magneton.response.ObservedSpectrum;
import magneton.response.ObservedWindow;
import magneton.response.Recoil;
import magneton.response.Response;
import magneton.response.Streams;
import magneton.response.Validity;
import magneton.simd.SimdMode;

/**
 * Liquid argon ({@code lar}): energy as {@link GaussianResponse} has it, and {@code f90}, the pulse shape of detected
 * nuclear recoils as CENNS-10 predicts it at their observed energy ({@link F90Table}); NaN of all other events. The
 * selection by F90 is part of the acceptance of {@link Cenns10}.
 */
public final class Argon implements Response {
    /** Share of the light in the first 90 ns. */
    public static final Column F90 =
            new Column("f90", ColumnType.FLOAT64, "", "light in the first 90 ns, of detected nuclear recoils");

    private final GaussianResponse energy;
    private final F90Table f90;

    public Argon(GaussianParameters parameters) {
        energy = new GaussianResponse("lar", parameters);
        f90 = F90Table.cenns10();
    }

    @Override
    public String name() {
        return energy.name();
    }

    @Override
    public List<Column> columns() {
        return List.of(F90);
    }

    @Override
    public Worker worker(SimdMode mode) {
        return new ArgonWorker(energy.worker(mode), f90, mode);
    }

    @Override
    public ObservedSpectrum fold(ExpectedRecoils recoils) {
        return energy.fold(recoils);
    }

    @Override
    public ObservedWindow window() {
        return energy.window();
    }

    @Override
    public List<Validity> validities(Recoil recoil) {
        return energy.validities(recoil);
    }

    @Override
    public List<Nuisance> nuisances() {
        return energy.nuisances();
    }

    @Override
    public Argon with(String key, double value) {
        return new Argon(energy.with(key, value).parameters());
    }

    private static final class ArgonWorker implements Worker {
        private static final int CHUNK = 1024;

        private final Worker energy;
        private final F90Table f90;
        private final LaneRandom random;
        private final double[] uniform = new double[CHUNK];

        ArgonWorker(Worker energy, F90Table f90, SimdMode mode) {
            this.energy = energy;
            this.f90 = f90;
            random = new LaneRandom(mode);
        }

        @Override
        public void apply(EventBatch batch, long seed, long block) {
            energy.apply(batch, seed, block);
            random.seed(seed, block, Streams.PULSE_SHAPE);
            int[] process = batch.ints(Column.PROCESS);
            boolean[] detected = batch.flags(Column.DETECTED);
            double[] observedKeV = batch.doubles(Column.E_OBS);
            double[] shape = batch.doubles(F90);
            for (int from = 0; from < batch.size(); from += CHUNK) {
                random.uniform(uniform, CHUNK);
                int end = Math.min(from + CHUNK, batch.size());
                for (int i = from; i < end; i++) {
                    shape[i] = detected[i] && Recoil.isNuclear(process[i])
                            ? f90.sample(observedKeV[i], uniform[i - from]) : Double.NaN;
                }
            }
        }
    }
}
