package magneton.unit;

/** The measures that run configs and options ask for, each with its words and the unit the code computes in. */
public enum Measure {
    LENGTH("a length", "m", "m, cm or km"),
    MASS("a mass", "kg", "g, kg or t"),
    TIME("a time", "s", "s, min, h, d or yr"),
    ENERGY("an energy", "keV", "eV, keV, MeV or GeV"),
    POWER("a power", "GW", "MW or GW"),
    FLUX("a flux", "/cm2/s", "/cm2/s"),
    ACTIVITY("an activity", "Bq", "Bq, Ci or MCi"),
    PARTICLE_RATE("a rate", "/s", "/s, /h or /d"),
    EXPOSURE("an exposure", "kg d", "kg d or t yr"),
    SPECIFIC_RATE("a rate per mass", "/kg/d", "/kg/d or /t/yr"),
    SPECTRAL_RATE("a rate per energy and mass", "/keV/kg/d", "/keV/kg/d or /keV/t/yr"),
    FIELD("an electric field", "V/cm", "V/cm or kV/cm"),
    DENSITY("a density", "g/cm3", "g/cm3 or kg/m3"),
    INVERSE_ENERGY("a coupling", "/GeV", "/GeV or /TeV"),
    AREA("an area", "cm2", "cm2"),
    ANGLE("an angle", "rad", "rad or deg"),
    SQUARED_MASS("a squared mass", "eV2", "eV2"),
    PER_LENGTH_ENERGY("a length per energy", "cm/MeV", "cm/MeV"),
    FRACTION("a number", "", "no unit, or %");

    private final String noun;
    private final String unitText;
    private final String examples;

    Measure(String noun, String unitText, String examples) {
        this.noun = noun;
        this.unitText = unitText;
        this.examples = examples;
    }

    /** With its article, e.g. {@code a length}. */
    public String noun() {
        return noun;
    }

    /** The unit that the code computes in, as text. */
    public String unitText() {
        return unitText;
    }

    /** What a user may write, e.g. {@code m, cm or km}. */
    public String examples() {
        return examples;
    }

    /**
     * Reads a quantity of this measure in its own unit.
     *
     * @throws QuantityFormatException if the text is none; the message is a whole clause
     */
    public double read(String text) throws QuantityFormatException {
        return read(text, unitText);
    }

    /** Reads a quantity of this measure in the given unit, e.g. {@code MeV} for an energy. */
    public double read(String text, String inUnit) throws QuantityFormatException {
        Quantity quantity;
        try {
            quantity = Quantity.parse(text);
        } catch (QuantityFormatException e) {
            throw new QuantityFormatException(e.getMessage() + "; " + advice());
        }
        Unit wanted = UnitParser.parse(inUnit);
        if (!quantity.unit().dimension().equals(wanted.dimension())) {
            boolean bare = quantity.unit().equals(Unit.ONE);
            throw new QuantityFormatException(
                    "'" + text + "' " + (bare ? "has no unit" : "is not " + noun) + "; " + advice());
        }
        double value = quantity.in(wanted);
        if (Double.isInfinite(value)) {
            throw new QuantityFormatException("'" + text + "' is too large a number");
        }
        return value;
    }

    private String advice() {
        return this == FRACTION ? "write a number" : "write a number and " + examples;
    }
}
