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
import magneton.process.Kinematics;
import magneton.process.Process;
import magneton.process.TwoBodyLaw;
import magneton.rate.Quadrature;
import magneton.source.Flavour;
import magneton.target.Element;
import magneton.target.Elements;
import magneton.target.Isotope;

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

    /** A law and how often it counts in an atom. */
    private record Part(TwoBodyLaw law, double weight) {}

    private CrossSection(double energyMeV, List<Part> parts, List<AtomicModel.Step> steps) {
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
        if (target.equals(ELECTRON)) {
            if (!process.onElectrons()) {
                throw new ConfigException(
                        "--target electron: " + process.name() + " happens on nuclei; name an element");
            }
            return new CrossSection(energyMeV, List.of(new Part(process.law(flavour, null), 1)), List.of());
        }
        Element element = element(target);
        if (process.onElectrons()) {
            AtomicModel model = AtomicKinds.ONE.read(YamlReader.read(atomicModel, "--atomic-model", InputFiles.NONE));
            return new CrossSection(energyMeV, List.of(new Part(process.law(flavour, null), 1)), model.steps(element));
        }
        List<Part> parts = new ArrayList<>();
        for (Isotope isotope : element.isotopes()) {
            parts.add(new Part(process.law(flavour, isotope), isotope.abundance()));
        }
        return new CrossSection(energyMeV, parts, List.of());
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
        double recoilMeV = recoilKeV / Constants.KEV_PER_MEV;
        double sum = 0;
        for (Part part : parts) {
            sum += part.weight * part.law.at(energyMeV, recoilMeV);
        }
        return sum * electrons(recoilKeV) / Constants.KEV_PER_MEV;
    }

    /** Mean of d(sigma)/dT over each bin. */
    public double[] binAverages(double[] edgesKeV) {
        TreeSet<Double> breaks = new TreeSet<>();
        steps.forEach(step -> breaks.add(step.fromKeV()));
        for (Part part : parts) {
            TwoBodyLaw law = part.law;
            breaks.add(Constants.KEV_PER_MEV * Kinematics.maxRecoil(energyMeV, law.targetMassMeV(), law.finalMassMeV()));
            breaks.add(Constants.KEV_PER_MEV * Kinematics.minRecoil(energyMeV, law.targetMassMeV(), law.finalMassMeV()));
        }
        Arrays.stream(edgesKeV).forEach(breaks::add);
        double[] points = breaks.stream().mapToDouble(Double::doubleValue).filter(x -> x >= 0).toArray();
        double[] average = new double[edgesKeV.length - 1];
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
