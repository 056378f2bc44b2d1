package magneton.limit;

/** A confidence interval of x; an end may be infinite. */
public record Interval(double low, double high) {}
