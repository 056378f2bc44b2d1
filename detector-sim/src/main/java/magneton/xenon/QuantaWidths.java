package magneton.xenon;

/**
 * Numbers that govern the fluctuations of quanta in a NEST model, whatever the energy.
 *
 * @param ionFano variance over mean of the ions of nuclei
 * @param excitonFano variance over mean of the excitons of nuclei
 * @param fanoBase Fano factor of the quanta of electrons, without its growth
 * @param fanoGrowth its growth with the root of the number of quanta
 * @param delta of the skew normal by which electrons of nuclei escape recombination: {@code w / sqrt(1 + w^2)}
 */
record QuantaWidths(double ionFano, double excitonFano, double fanoBase, double fanoGrowth, double delta) {
    static QuantaWidths of(NestModel model) {
        double[] w = model.widths();
        double rho = model.densityGPerCm3();
        // A positive w6 is the Fano factor itself, a negative one its growth with the quanta and the field.
        double base = w[6] > 0 ? w[6] : 0.12707 - 0.029623 * rho - 0.0057042 * rho * rho + 0.0015957 * rho * rho * rho;
        double growth = w[6] > 0 ? 0 : -w[6] * Math.sqrt(model.fieldVPerCm());
        return new QuantaWidths(w[0], w[1], base, growth, w[5] / Math.sqrt(1 + w[5] * w[5]));
    }

    /** Fano factor of the quanta of electrons. */
    double fano(double quanta) {
        return Math.fma(fanoGrowth, Math.sqrt(quanta), fanoBase);
    }
}
