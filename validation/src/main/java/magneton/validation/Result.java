package magneton.validation;

/**
 * A published number and ours.
 *
 * @param room title of the room
 * @param published the number of the literature
 * @param ours in the same unit
 */
public record Result(String room, Published published, double ours) {
    /** How the two compare. */
    public enum Verdict {
        /** Ours lies within what counts as the same. */
        AGREES,
        /** It does not: the note says why. */
        DIFFERS,
        /** Nothing is published, or no error, to hold ours against. */
        SHOWN
    }

    public String name() {
        return published.name();
    }

    /** Ours over published. */
    public double ratio() {
        return ours / published.value();
    }

    public Verdict verdict() {
        if (!published.within().stated()) {
            return Verdict.SHOWN;
        }
        return published.within().holds(ours) ? Verdict.AGREES : Verdict.DIFFERS;
    }
}
