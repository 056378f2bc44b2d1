package magneton.study;

/**
 * What becomes of an upper limit when one thing changes.
 *
 * @param name {@code statistics}: all nuisance parameters held; the name of a nuisance parameter: it alone held; a
 *     setting: read with it
 * @param kind {@code held} or {@code choice}
 * @param upperLimit then
 * @param change relative to the limit of the study
 */
public record BudgetRow(String name, String kind, double upperLimit, double change) {}
