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

    public Dimension power(int n) {
        return new Dimension(n * length, n * mass, n * time, n * energy, n * voltage, n * angle);
    }
}
