package magneton.background;

import magneton.response.ObservedWindow;

/**
 * A named part of an expected background.
 *
 * @param name word in tables and figures
 * @param spectrum counts per keV
 * @param times when they arrive, the same at all energies
 * @param uncertainty relative width of the prior of its normalisation; 0 where none is given
 * @param source where that width comes from
 */
public record BackgroundComponent(
        String name, BackgroundSpectrum spectrum, BackgroundTimes times, double uncertainty, String source) {
    /** Without times. */
    public BackgroundComponent(String name, BackgroundSpectrum spectrum, double uncertainty, String source) {
        this(name, spectrum, BackgroundTimes.NONE, uncertainty, source);
    }

    /** The same with all counts times a factor. */
    public BackgroundComponent scaled(double factor) {
        return new BackgroundComponent(name, spectrum.scaled(factor), times, uncertainty, source);
    }

    BackgroundComponent named(String other) {
        return new BackgroundComponent(other, spectrum, times, uncertainty, source);
    }

    /** The same with the uncertainty that a run gives it. */
    public BackgroundComponent withUncertainty(double relative) {
        return new BackgroundComponent(name, spectrum, times, relative, source);
    }

    /** The same with arrival times, of which those within a window are seen. */
    BackgroundComponent arriving(BackgroundTimes all, ObservedWindow window) {
        double share = all.share(window.fromNs(), window.toNs());
        BackgroundTimes seen = all.within(window.fromNs(), window.toNs());
        return new BackgroundComponent(name, spectrum.scaled(share), seen, uncertainty, source);
    }
}
