package magneton.background;

/**
 * A named part of an expected background.
 *
 * @param name word in tables and figures
 * @param spectrum counts per keV
 * @param uncertainty relative width of the prior of its normalisation; 0 where none is given
 * @param source where that width comes from
 */
public record BackgroundComponent(String name, BackgroundSpectrum spectrum, double uncertainty, String source) {
    /** The same with all counts times a factor. */
    public BackgroundComponent scaled(double factor) {
        return new BackgroundComponent(name, spectrum.scaled(factor), uncertainty, source);
    }

    BackgroundComponent named(String other) {
        return new BackgroundComponent(other, spectrum, uncertainty, source);
    }
}
