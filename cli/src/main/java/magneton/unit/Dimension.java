package magneton.unit;

/**
 * Powers of the base quantities of a unit. Energy and mass are kept apart: nobody writes a detector mass in keV; so are angles and pure numbers.
 */
public record Dimension(int length, int mass, int time, int energy, int voltage, int angle) {
    public static final Dimension NONE = new Dimension(0, 0, 0, 0, 0, 0);

    public Dimension times(Dimension other) {
        return new Dimension(length + other.length, mass + other.mass, time + other.time, energy + other.energy,
                voltage + other.voltage, angle + other.angle);
    }

    /** As a record has it; written out, for linking a generated one costs 6 ms at the start. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Dimension d && length == d.length && mass == d.mass && time == d.time && energy == d.energy
                && voltage == d.voltage && angle == d.angle;
    }

    @Override
    public int hashCode() {
        return ((((length * 31 + mass) * 31 + time) * 31 + energy) * 31 + voltage) * 31 + angle;
    }

    public Dimension power(int n) {
        return new Dimension(n * length, n * mass, n * time, n * energy, n * voltage, n * angle);
    }
}
