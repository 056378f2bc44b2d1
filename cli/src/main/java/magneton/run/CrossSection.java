package magneton.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

import magneton.atomic.AtomicModel;
import magneton.config.ConfigException;
import magneton.config.InputFiles;
import magneton.config.YamlReader;
import magneton.constant.Constants;
import magneton.experiment.Channel;
import magneton.experiment.EnergyRange;
import magneton.experiment.Experiment;
import magneton.experiment.Exposure;
import magneton.experiment.ProcessSetup;
import magneton.process.Kinematics;
import magneton.process.Process;
import magneton.process.TwoBodyLaw;
import magneton.rate.Quadrature;
import magneton.rate.RecoilSpectrum;
import magneton.source.Flavour;
import magneton.source.Flux;
import magneton.source.FluxComponent;
import magneton.source.Spectrum;
import magneton.target.Element;
import magneton.target.Elements;
import magneton.target.Isotope;
import magneton.target.Target;

/**
 * d(sigma)/dT at one neutrino energy: on a free electron, or per atom summed over isotopes and electrons.
 *
 * <p>Angle and lowest neutrino energy are those of the lightest isotope (or of the electron).
 */
public final class CrossSection {
    /** The word that names a free electron where elements are named. */
    private static final String ELECTRON = "electron";

    private final double energyMeV;
    private final List<Part> parts;
    private final TwoBodyLaw lightest;
    private final List<AtomicModel.Step> steps;
    /** The spectrum of bound electrons in a line of unit flux; null where scatterers are free. */
    private final RecoilSpectrum bound;

    /** A law and how often it counts in an atom. */
    private record Part(TwoBodyLaw law, double weight) {}

    private CrossSection(double energyMeV, List<Part> parts, List<AtomicModel.Step> steps, RecoilSpectrum bound) {
        this.bound = bound;
        this.energyMeV = energyMeV;
        this.parts = parts;
        this.steps = steps;
        this.lightest = parts.stream().map(Part::law).min(Comparator.comparingDouble(TwoBodyLaw::targetMassMeV)).orElseThrow();
    }

    /**
     * The cross section of a process on a target.
     *
     * @param target an element, or {@code electron}
     * @param atomicModel word of an atomic model, for processes on the electrons of an element
     */
    public static CrossSection of(Process process, String target, String atomicModel, Flavour flavour, double energyKeV) {
        double energyMeV = energyKeV / Constants.KEV_PER_MEV;
        AtomicModel model = AtomicKinds.ONE.read(YamlReader.readValue(atomicModel, "--atomic-model", InputFiles.NONE, ""));
        if (target.equals(ELECTRON)) {
            if (!process.onElectrons()) {
                throw new ConfigException(
                        "--target electron: " + process.name() + " happens on nuclei; name an element");
            }
            if (model instanceof AtomicModel.Bound) {
                throw new ConfigException("--atomic-model: " + model.name() + " is of atoms, not of an electron; name an element");
            }
            return new CrossSection(energyMeV, List.of(new Part(process.law(flavour, null), 1)), List.of(), null);
        }
        Element element = element(target);
        if (process.onElectrons()) {
            List<Part> electron = List.of(new Part(process.law(flavour, null), 1));
            try {
                return switch (model) {
                    case AtomicModel.Stepped stepped -> new CrossSection(energyMeV, electron, stepped.steps(element), null);
                    case AtomicModel.Bound atoms -> new CrossSection(
                            energyMeV, electron, List.of(), bound(process, atoms, element, flavour, energyMeV));
                };
            } catch (IllegalArgumentException e) {
                throw new ConfigException("--atomic-model: " + e.getMessage());
            }
        }
        List<Part> parts = new ArrayList<>();
        for (Isotope isotope : element.isotopes()) {
            parts.add(new Part(process.law(flavour, isotope), isotope.abundance()));
        }
        return new CrossSection(energyMeV, parts, List.of(), null);
    }

    private static RecoilSpectrum bound(
            Process process, AtomicModel.Bound model, Element element, Flavour flavour, double energyMeV) {
        Flux line = new Flux(List.of(new FluxComponent("line", flavour, new Spectrum.Line(energyMeV, 1))), Flux.Per.SECOND);
        Target atom = new Target(element.symbol(), List.of(new Target.Constituent(element, 1)));
        ProcessSetup setup = new ProcessSetup(process, new EnergyRange(0, energyMeV * Constants.KEV_PER_MEV));
        return new RecoilSpectrum(
                Channel.of(new Experiment(line, atom, List.of(setup), model, new Exposure(1, 1, 0))).getFirst());
    }

    private static Element element(String symbol) {
        try {
            return Elements.load().get(symbol);
        } catch (IllegalArgumentException e) {
            throw new ConfigException("--target: " + e.getMessage());
        }
    }

    /** Highest recoil of any isotope, keV; 0 below the production threshold. */
    public double maxRecoilKeV() {
        return Constants.KEV_PER_MEV * parts.stream()
                .mapToDouble(part -> Kinematics.maxRecoil(energyMeV, part.law.targetMassMeV(), part.law.finalMassMeV()))
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** d(sigma)/dT in cm^2/keV at recoil energy T; zero outside the kinematic limits. */
    public double perKeV(double recoilKeV) {
        if (bound != null) {
            return bound.at(recoilKeV);
        }
        double recoilMeV = recoilKeV / Constants.KEV_PER_MEV;
        double sum = 0;
        for (Part part : parts) {
            sum += part.weight * part.law.at(energyMeV, recoilMeV);
        }
        return sum * electrons(recoilKeV) / Constants.KEV_PER_MEV;
    }

    /** Mean of d(sigma)/dT over each bin. */
    public double[] binAverages(double[] edgesKeV) {
        double[] average = new double[edgesKeV.length - 1];
        if (bound != null) {
            for (int i = 0; i < average.length; i++) {
                average[i] = bound.integral(edgesKeV[i], edgesKeV[i + 1]) / (edgesKeV[i + 1] - edgesKeV[i]);
            }
            return average;
        }
        TreeSet<Double> breaks = new TreeSet<>();
        steps.forEach(step -> breaks.add(step.fromKeV()));
        for (Part part : parts) {
            TwoBodyLaw law = part.law;
            breaks.add(Constants.KEV_PER_MEV * Kinematics.maxRecoil(energyMeV, law.targetMassMeV(), law.finalMassMeV()));
            breaks.add(Constants.KEV_PER_MEV * Kinematics.minRecoil(energyMeV, law.targetMassMeV(), law.finalMassMeV()));
        }
        Arrays.stream(edgesKeV).forEach(breaks::add);
        double[] points = breaks.stream().mapToDouble(Double::doubleValue).filter(x -> x >= 0).toArray();
        for (int i = 0; i < average.length; i++) {
            double integral = Quadrature.betweenBreakpoints(this::perKeV, points, edgesKeV[i], edgesKeV[i + 1]);
            average[i] = integral / (edgesKeV[i + 1] - edgesKeV[i]);
        }
        return average;
    }

    /** cos(theta) of the recoil; NaN where T cannot happen. */
    public double cosTheta(double recoilKeV) {
        double t = recoilKeV / Constants.KEV_PER_MEV;
        double m = lightest.finalMassMeV();
        return t > 0 && Kinematics.allowed(energyMeV, t, lightest.targetMassMeV(), m)
                ? Kinematics.cosTheta(energyMeV, t, lightest.targetMassMeV(), m)
                : Double.NaN;
    }

    /** Lowest neutrino energy that can give recoil T, keV. */
    public double minEnergyKeV(double recoilKeV) {
        return Constants.KEV_PER_MEV * Kinematics.minEnergy(
                recoilKeV / Constants.KEV_PER_MEV, lightest.targetMassMeV(), lightest.finalMassMeV());
    }

    private double electrons(double recoilKeV) {
        if (steps.isEmpty()) {
            return 1;
        }
        double sum = 0;
        for (AtomicModel.Step step : steps) {
            sum += recoilKeV >= step.fromKeV() ? step.electrons() : 0;
        }
        return sum;
    }
}
