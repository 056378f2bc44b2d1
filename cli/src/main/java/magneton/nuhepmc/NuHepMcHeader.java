package magneton.nuhepmc;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import magneton.cite.Citations;
import magneton.event.Column;
import magneton.event.EventSchema;
import magneton.experiment.Experiment;
import magneton.format.Particles;
import magneton.process.Dipole;
import magneton.process.Process;
import magneton.run.RunConfig;
import magneton.run.RunMetadata;
import magneton.sampling.EventSampler;
import magneton.source.Flux;
import magneton.source.Spectrum;
import magneton.target.Isotope;
import magneton.target.Target;

/**
 * Attributes of a run after NuHepMC 1.0.0 (arXiv:2310.13211): all requirements of runs, and the conventions G.C.1 to G.C.5
 * (exposure, flux-averaged cross section, citations, flux, particles), E.C.1 (process codes) and, as the run has them,
 * E.C.5 (times) and P.C.2 (remnants of atoms, where electrons are struck).
 *
 * <p>Where the helper library of NuHepMC reads other keys than the text names, both are written.
 */
public final class NuHepMcHeader {
    private static final String ROOT = "NuHepMC.";
    private static final double PICOBARN_PER_CM2 = 1e36;

    private final Map<String, String> attributes = new LinkedHashMap<>();

    private NuHepMcHeader() {}

    /**
     * The attributes of a run that the metadata of an event file tell of.
     *
     * @throws magneton.config.ConfigException if they make no run
     */
    public static Map<String, String> of(Map<String, String> metadata, EventSchema schema) {
        RunConfig run = RunConfig.stored(
                metadata.get(RunMetadata.CONFIG), RunMetadata.CONFIG, RunMetadata.inputs(metadata));
        NuHepMcHeader header = new NuHepMcHeader();
        header.write(run, run.experiment(), metadata, schema);
        return header.attributes;
    }

    private void write(RunConfig run, Experiment experiment, Map<String, String> metadata, EventSchema schema) {
        boolean electrons = processesOf(experiment).stream().anyMatch(Process::onElectrons);
        put("Version.Major", "1");
        put("Version.Minor", "0");
        put("Version.Patch", "0");
        put("Conventions", "G.C.1 G.C.2 G.C.3 G.C.4 G.C.5 G.S.1 G.S.2 G.S.3 E.C.1"
                + (schema.contains(Column.TIME) ? " E.C.5" : "") + (electrons ? " P.C.2" : ""));
        put("Units.CrossSection.Unit", "pb");
        put("Units.CrossSection.TargetScale", "PerAtom");
        put("FluxAveragedTotalCrossSection",
                Double.toString(RunMetadata.fluxAveragedCrossSectionCm2(metadata) * PICOBARN_PER_CM2));
        exposure(run);
        processes(experiment);
        states();
        particles(experiment);
        citations(run, experiment);
        flux(experiment.flux());
        provenance(run);
        put("TargetMaterialRelativeAtomicAbundance", abundances(experiment.target()));
    }

    private void put(String key, String value) {
        attributes.put(ROOT + key, value);
    }

    private void exposure(RunConfig run) {
        if (run.exposure().physics().liveSeconds() > 0) {
            put("Exposure.Livetime", Double.toString(run.exposure().physics().liveSeconds()));
            attributes.put("magneton.livetime_unit", "s");
        }
        if (run.exposure().physics().protons() > 0) {
            put("Exposure.POT", Double.toString(run.exposure().physics().protons()));
        }
    }

    private static List<Process> processesOf(Experiment experiment) {
        return experiment.processes().stream().map(setup -> setup.process()).toList();
    }

    private void processes(Experiment experiment) {
        List<Process> processes = processesOf(experiment);
        put("ProcessIDs", processes.stream().map(process -> Integer.toString(process.code())).collect(Collectors.joining(" ")));
        for (Process process : processes) {
            ProcessNames names = ProcessNames.of(process.code(), process.name());
            put("ProcessInfo[" + process.code() + "].Name", names.name());
            put("ProcessInfo[" + process.code() + "].Description", names.description());
        }
    }

    private void states() {
        put("VertexStatusIDs", "1");
        put("VertexStatusInfo[1].Name", "Primary");
        put("VertexStatusInfo[1].Description", "the interaction of the neutrino");
        put("ParticleStatusIDs", "1 4 20");
        put("ParticleStatusInfo[1].Name", "Final");
        put("ParticleStatusInfo[1].Description", "outgoing, undecayed");
        put("ParticleStatusInfo[4].Name", "Beam");
        put("ParticleStatusInfo[4].Description", "incoming neutrino");
        put("ParticleStatusInfo[20].Name", "Target");
        put("ParticleStatusInfo[20].Description", "nucleus or electron at rest; the atom of an electron is magneton.target_pdg");
    }

    private void particles(Experiment experiment) {
        Map<Integer, String> names = new TreeMap<>(Map.of(Particles.REMNANT, "AtomicRemnant"));
        Map<Integer, String> descriptions = new TreeMap<>(Map.of(Particles.REMNANT,
                "the ion that a bound electron leaves: the momentum that the electron does not take, and no energy"));
        for (Process process : processesOf(experiment)) {
            if (process instanceof Dipole dipole && dipole.finalMassMeV() > 0) {
                names.put(Particles.HEAVY_LEPTON, "N4");
                descriptions.put(Particles.HEAVY_LEPTON, "heavy neutral lepton");
                attributes.put(Particles.heavyLeptonMass(process.code()), Double.toString(dipole.finalMassMeV()));
            }
        }
        put("AdditionalParticleNumbers", names.keySet().stream().map(String::valueOf).collect(Collectors.joining(" ")));
        names.forEach((pdg, name) -> {
            put("AdditionalParticleNumber[" + pdg + "].Name", name);
            put("AdditionalParticleInfo[" + pdg + "].Name", name);
            put("AdditionalParticleInfo[" + pdg + "].Description", descriptions.get(pdg));
        });
    }

    private void citations(RunConfig run, Experiment experiment) {
        Citations citations = Citations.shipped();
        cite("Generator", citations.identifiers(run.resolved()));
        for (Process process : processesOf(experiment)) {
            cite("Process[" + process.code() + "]",
                    citations.identifiers(Map.of("processes", Map.of(process.name(), Map.of()))));
        }
    }

    private void cite(String component, Map<String, List<String>> identifiers) {
        identifiers.forEach((type, values) -> put("Citations." + component + "." + type, String.join(" ", values)));
    }

    private void flux(Flux flux) {
        put("Beam.EnergyUnit", "MEV");
        put("Beam.FluxUnit", flux.unit());
        put("Beam.RateUnit", flux.unit());
        Map<Integer, List<Spectrum>> beams = new LinkedHashMap<>();
        flux.components().forEach(component -> beams.computeIfAbsent(component.flavour().pdg(), _ -> new ArrayList<>())
                .add(component.spectrum()));
        beams.forEach(this::beam);
    }

    private void beam(int pdg, List<Spectrum> parts) {
        String beam = "Beam[" + pdg + "].";
        if (parts.size() == 1 && parts.getFirst() instanceof Spectrum.Line line) {
            type(beam, "MonoEnergetic");
            put(beam + "MonoEnergetic.Energy", Double.toString(line.energyMeV()));
            return;
        }
        type(beam, "Histogram");
        FluxHistogram histogram = FluxHistogram.of(parts);
        put(beam + "Histogram.BinEdges", numbers(histogram.edgesMeV()));
        put(beam + "Histogram.BinContent", numbers(histogram.content()));
        put(beam + "Histogram.ContentIsPerWidth", "0");
    }

    private void type(String beam, String type) {
        put(beam + "Type", type);
        put("Beam.Type", type);
    }

    private static String numbers(double[] values) {
        return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(" "));
    }

    private void provenance(RunConfig run) {
        put("Provenance.Seed", Long.toString(run.seed()));
        put("Provenance.RandomNumbers", "L64X128Mix, a state for each (seed, block, stream), blocks of "
                + EventSampler.BLOCK + " events from event 0 on");
        put("Provenance.Config", "magneton.config");
    }

    private static String abundances(Target target) {
        List<String> parts = new ArrayList<>();
        for (Target.Constituent part : target.constituents()) {
            for (Isotope isotope : part.element().isotopes()) {
                parts.add(isotope.pdg() + "[" + part.atomsPerKg() / target.atomsPerKg() * isotope.abundance() + "]");
            }
        }
        return String.join(" ", parts);
    }
}
