package magneton.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import magneton.atomic.AtomicModel;
import magneton.atomic.HartreeFock;
import magneton.atomic.Stepping;
import magneton.constant.Constants;
import magneton.event.Column;
import magneton.event.EventBatch;
import magneton.event.EventSchema;
import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.Exposure;
import magneton.experiment.ProcessSetup;
import magneton.process.Cevns;
import magneton.process.Dipole;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.MagneticMoments;
import magneton.process.NeutrinoCharges;
import magneton.process.NuclearShape;
import magneton.process.Process;
import magneton.quenching.Lindhard;
import magneton.response.GaussianParameters;
import magneton.response.GaussianResponse;
import magneton.response.Response;
import magneton.sampling.EventSampler;
import magneton.semiconductor.IonisationDetector;
import magneton.semiconductor.IonisationParameters;
import magneton.simd.SimdMode;
import magneton.source.FissionFractions;
import magneton.source.NeutrinoSource;
import magneton.source.Oscillation;
import magneton.source.Reactor;
import magneton.source.ReactorSpectrum;
import magneton.source.Solar;
import magneton.source.SolarComponent;
import magneton.source.SolarModel;
import magneton.target.Edges;
import magneton.target.Elements;
import magneton.target.Targets;
import magneton.xenon.XenonTables;

/** Experiments and detectors that are measured: reactor neutrinos on germanium and xenon. */
public final class Workloads {
    private static final double FLUX_PER_CM2_S = 2.7e13;
    private static final MagneticMoments MOMENT = MagneticMoments.universal(2.9e-11);

    private static final Process WEAK = new Eves(ElectronCouplings.radiative(), NeutrinoCharges.none());
    private static final Process[] ALL = {
        WEAK, Dipole.evesMagnetic(MOMENT), Dipole.evesDipole(MOMENT, 0.1),
        Cevns.radiative(NeutrinoCharges.none(), NuclearShape.HELM), Dipole.cevnsMagnetic(MOMENT, NuclearShape.HELM),
        Dipole.cevnsDipole(MOMENT, 0.1, NuclearShape.HELM)};

    private Workloads() {}

    /** One process on germanium, 1 to 100 keV: the least work an event can be. */
    public static Experiment evesMagnetic() {
        return experiment("Ge", 1, 100, Dipole.evesMagnetic(MOMENT));
    }

    /** Four processes on germanium with all its isotopes, 5 eV to 10 keV. */
    public static Experiment fourProcesses() {
        return experiment("Ge", 0.005, 10, WEAK, Dipole.evesMagnetic(MOMENT),
                Cevns.radiative(NeutrinoCharges.none(), NuclearShape.HELM), Dipole.cevnsMagnetic(MOMENT, NuclearShape.HELM));
    }

    /** All processes on germanium, 5 eV to 10 keV. */
    public static Experiment sixProcesses() {
        return experiment(reactor(), new Stepping(Edges.SOLID), "Ge", 0.005, 10, ALL);
    }

    /** The same by all neutrinos of the Sun. */
    public static Experiment sixProcessesOfTheSun() {
        Solar sun = new Solar(SolarModel.B16_GS98, List.of(SolarComponent.values()), Oscillation.nufit("nufit-6.0"), Double.NaN);
        return experiment(sun, new Stepping(Edges.SOLID), "Ge", 0.005, 10, ALL);
    }

    /** Weak and magnetic scattering on electrons bound in germanium, 5 eV to 10 keV. */
    public static Experiment hartreeFock() {
        return experiment(reactor(), new HartreeFock(), "Ge", 0.005, 10, WEAK, Dipole.evesMagnetic(MOMENT));
    }

    private static Experiment experiment(String target, double fromKeV, double toKeV, Process... processes) {
        return experiment(reactor(), new Stepping(Edges.SOLID), target, fromKeV, toKeV, processes);
    }

    private static Experiment experiment(
            NeutrinoSource source, AtomicModel model, String target, double fromKeV, double toKeV, Process... processes) {
        List<ProcessSetup> setups = Arrays.stream(processes)
                .map(process -> new ProcessSetup(process, new EnergyRange(fromKeV, toKeV))).toList();
        return new Experiment(source.flux(), new Targets(Elements.load()).of(target), setups, model,
                new Exposure(1.5, 365 * Constants.SECONDS_PER_DAY, 0));
    }

    private static Reactor reactor() {
        return new Reactor(new Reactor.Strength.TotalFlux(FLUX_PER_CM2_S), 1, ReactorSpectrum.PWR_REFERENCE, true,
                FissionFractions.TYPICAL);
    }

    /** A germanium detector with noise that hides single pairs. */
    public static Response hpge() {
        return IonisationDetector.hpge(IonisationParameters.germanium(0.2, 0.05, Lindhard.of(0.162)));
    }

    /** Liquid xenon with the resolution and efficiency of LZ. */
    public static Response xenon() {
        XenonTables.NamedEfficiency efficiency = XenonTables.efficiency("lz-ws2022");
        return new GaussianResponse("lxe-simple",
                GaussianParameters.of(1, XenonTables.resolution("lz"), Lindhard.of(0.1735))
                        .with(efficiency.efficiency(), efficiency.of()));
    }

    /** An empty block with the columns of sampling and response. */
    public static EventBatch block(EventSampler sampler, Response response) {
        List<Column> columns = new ArrayList<>(sampler.schema().columns());
        columns.add(Column.E_ION);
        columns.add(Column.E_OBS);
        columns.addAll(response.columns());
        columns.add(Column.DETECTED);
        return new EventBatch(new EventSchema(columns), EventSampler.BLOCK);
    }

    /** A block of four processes with everything but the response filled in. */
    public static EventBatch recoils(Response response) {
        EventSampler sampler = new EventSampler(fourProcesses());
        EventBatch batch = block(sampler, response);
        sampler.worker(SimdMode.SCALAR).fill(batch, 1, 0, EventSampler.BLOCK);
        return batch;
    }
}
