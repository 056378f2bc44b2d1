package magneton.benchmark;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import magneton.experiment.Channel;
import magneton.experiment.Experiment;
import magneton.rate.RecoilSpectrum;

/**
 * Rate integrals, ms for all of it: tables of the flux, then flux-averaged spectra of all processes at 1,000 recoil
 * energies from 5 eV to 10 keV, one thread.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgsAppend = {"--add-modules", "jdk.incubator.vector", "-XX:+UseParallelGC"})
public class RateBenchmark {
    /** What scatters on what: processes, isotopes and flavours are channels of their own. */
    public enum Work {
        SIX_PROCESSES,
        SIX_PROCESSES_OF_THE_SUN,
        HARTREE_FOCK
    }

    @Param({"SIX_PROCESSES", "SIX_PROCESSES_OF_THE_SUN", "HARTREE_FOCK"})
    public Work work;

    private final double[] recoilKeV = new double[1000];
    private List<Channel> channels;

    @Setup
    public void setUp() {
        for (int i = 0; i < recoilKeV.length; i++) {
            recoilKeV[i] = 0.005 * StrictMath.pow(2000, (i + 0.5) / recoilKeV.length);
        }
        Experiment experiment = switch (work) {
            case SIX_PROCESSES -> Workloads.sixProcesses();
            case SIX_PROCESSES_OF_THE_SUN -> Workloads.sixProcessesOfTheSun();
            case HARTREE_FOCK -> Workloads.hartreeFock();
        };
        channels = Channel.of(experiment);
    }

    @Benchmark
    public double spectra() {
        double sum = 0;
        for (Channel channel : channels) {
            RecoilSpectrum spectrum = new RecoilSpectrum(channel);
            for (double energy : recoilKeV) {
                sum += spectrum.perKg(energy);
            }
        }
        return sum;
    }
}
