package magneton.experiment;

import java.util.ArrayList;
import java.util.List;

import magneton.atomic.AtomicModel;
import magneton.atomic.Coverage;
import magneton.constant.Constants;
import magneton.process.BoundLaw;
import magneton.process.Kinematics;
import magneton.process.Process;
import magneton.process.TwoBodyLaw;
import magneton.source.ArrivalTime;
import magneton.source.Flavour;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;
import magneton.target.Element;
import magneton.target.Isotope;
import magneton.target.Target;

/**
 * The unit of rates and sampling: one process, one flavour with one arrival time, one kind of scatterer.
 *
 * @param process the process
 * @param flavour the neutrino as it interacts
 * @param arrival arrival times
 * @param spectra the flux as the process weighs it, in parts that add up; without energies too low for the range
 * @param law cross section per electron or nucleus
 * @param element element of the scatterer
 * @param isotope the struck isotope; null on electrons
 * @param steps electrons against energy transfer; empty on nuclei and on bound electrons
 * @param scatterersPerKg atoms (on electrons) or nuclei in a kilogram of target
 * @param recoilRange range of T
 * @param ionisation bound electrons; null on nuclei and on electrons that count as free
 */
public record Channel(
        Process process, Flavour flavour, ArrivalTime arrival, List<Spectrum> spectra, TwoBodyLaw law,
        Element element, Isotope isotope, List<AtomicModel.Step> steps, double scatterersPerKg,
        EnergyRange recoilRange, Ionisation ionisation) {

    /** Of a lowest energy, relative. */
    private static final double ROUNDING = 1e-9;

    public Channel {
        spectra = List.copyOf(spectra);
        steps = List.copyOf(steps);
    }

    /** The same channel with another flux. */
    public Channel withSpectra(List<Spectrum> others) {
        return new Channel(process, flavour, arrival, others, law, element, isotope, steps, scatterersPerKg, recoilRange,
                ionisation);
    }

    /** The same channel with its cross section times T^n. */
    public Channel timesRecoilPower(int n) {
        return n == 0 ? this : new Channel(process, flavour, arrival, spectra, law.timesRecoilPower(n), element, isotope,
                steps, scatterersPerKg, recoilRange, ionisation);
    }

    /** Number of electrons that take part at T (keV); 1 for a nucleus. */
    public double multiplicity(double recoilKeV) {
        if (isotope != null) {
            return 1;
        }
        double electrons = 0;
        for (AtomicModel.Step step : steps) {
            if (recoilKeV >= step.fromKeV()) {
                electrons += step.electrons();
            }
        }
        return electrons;
    }

    /** Neutrinos of less energy, MeV, give no recoil in the range. */
    private double lowestEnergyMeV() {
        double from = recoilRange.fromKeV() / Constants.KEV_PER_MEV;
        if (ionisation != null) {
            return from;
        }
        double edge = steps.stream().mapToDouble(AtomicModel.Step::fromKeV).min().orElse(0) / Constants.KEV_PER_MEV;
        double lowest = Kinematics.lowestEnergy(Math.max(from, edge), recoilRange.toKeV() / Constants.KEV_PER_MEV,
                law.targetMassMeV(), law.finalMassMeV());
        return lowest * (1 - ROUNDING);
    }

    /** All channels of an experiment, in the order of its processes, flux components and target. */
    public static List<Channel> of(Experiment experiment) {
        List<Channel> channels = new ArrayList<>();
        for (ProcessSetup setup : experiment.processes()) {
            for (Beam beam : beams(setup.process(), experiment.flux().components())) {
                List<Channel> ofBeam = new ArrayList<>();
                for (Target.Constituent part : experiment.target().constituents()) {
                    add(ofBeam, setup, beam, part, experiment.atomicModel());
                }
                double lowest = ofBeam.stream().mapToDouble(Channel::lowestEnergyMeV).min().orElse(0);
                List<Spectrum> reaching = joined(beam.spectra, lowest);
                ofBeam.forEach(channel -> channels.add(channel.withSpectra(reaching)));
            }
        }
        return channels;
    }

    private static void add(
            List<Channel> channels, ProcessSetup setup, Beam beam, Target.Constituent part, AtomicModel atomicModel) {
        Process process = setup.process();
        Element element = part.element();
        if (process.onElectrons()) {
            channels.add(onElectrons(process, beam, part, setup.recoilRange(), atomicModel));
            return;
        }
        for (Isotope isotope : element.isotopes()) {
            channels.add(new Channel(process, beam.flavour, beam.arrival, beam.spectra,
                    process.law(beam.flavour, isotope), element, isotope, List.of(),
                    part.atomsPerKg() * isotope.abundance(), setup.recoilRange(), null));
        }
    }

    private static Channel onElectrons(
            Process process, Beam beam, Target.Constituent part, EnergyRange range, AtomicModel atomicModel) {
        Element element = part.element();
        List<AtomicModel.Step> steps = List.of();
        Ionisation ionisation = null;
        switch (atomicModel) {
            case AtomicModel.Stepped stepped -> steps = stepped.steps(element);
            case AtomicModel.Bound bound -> {
                BoundLaw law = process.boundLaw(beam.flavour);
                boolean charged = law.photonMassMeV() > 0;
                if (bound.transverseOnly()) {
                    if (process.code() > 0 && !charged) {
                        throw new IllegalArgumentException(bound.name() + " describes scattering through a dipole moment or a "
                                + "millicharge, not " + process.name() + "; choose hartree-fock or stepping");
                    }
                    law = law.photonExchange();
                }
                ionisation = new Ionisation(law, bound.atom(element, new Coverage(
                        range.fromKeV() / Constants.KEV_PER_MEV, range.toKeV() / Constants.KEV_PER_MEV, charged)));
            }
        }
        return new Channel(process, beam.flavour, beam.arrival, beam.spectra, process.law(beam.flavour, null), element,
                null, steps, part.atomsPerKg(), range, ionisation);
    }

    /** Components that differ neither in flavour nor in arrival time. */
    private record Beam(Flavour flavour, ArrivalTime arrival, List<Spectrum> spectra) {}

    private static List<Beam> beams(Process process, List<FluxComponent> components) {
        List<Beam> beams = new ArrayList<>();
        for (FluxComponent component : components) {
            Beam same = null;
            for (Beam beam : beams) {
                if (beam.flavour == component.flavour() && beam.arrival.equals(component.arrival())) {
                    same = beam;
                }
            }
            if (same == null) {
                same = new Beam(component.flavour(), component.arrival(), new ArrayList<>());
                beams.add(same);
            }
            same.spectra.add(process.spectrum(component));
        }
        return beams;
    }

    /**
     * The lines, and all continua as one, from an energy on: a search among the knots of the sum costs as much as among
     * those of one, and where most of the sun's lie below what gives a recoil, a sum of all costs more than all else.
     */
    private static List<Spectrum> joined(List<Spectrum> spectra, double lowestMeV) {
        List<Spectrum> joined = new ArrayList<>();
        List<Spectrum.Tabulated> continua = new ArrayList<>();
        for (Spectrum spectrum : spectra) {
            Spectrum reaching = spectrum.above(lowestMeV).orElse(null);
            if (reaching instanceof Spectrum.Line line) {
                joined.add(line);
            } else if (reaching instanceof Spectrum.Tabulated table) {
                continua.add(table);
            }
        }
        if (!continua.isEmpty()) {
            joined.add(Spectrum.Tabulated.joined(continua));
        }
        return joined;
    }
}
