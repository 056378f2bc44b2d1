package magneton.response;

/**
 * Numbers of the random streams of responses, from 1000 on so that sampling never shares one. Fixed for ever: a change
 * changes every file.
 */
public final class Streams {
    public static final int RESOLUTION = 1000;
    public static final int PAIRS = 1001;
    public static final int PAIR_ROUNDING = 1002;
    public static final int EFFICIENCY = 1003;
    public static final int ACTIVE = 1004;
    public static final int RETRY = 1005;
    public static final int TIME = 1006;
    public static final int ANGLE = 1007;
    /** Which events are background, and their energies. */
    public static final int BACKGROUND = 1008;
    /** Times of background. */
    public static final int BACKGROUND_TIME = 1009;
    /** Gamma deviates: this and the next two. */
    public static final int PHOTOELECTRONS = 1010;
    /** Pulse shape. */
    public static final int PULSE_SHAPE = 1013;
    /** Quanta, S1 and S2 of liquid xenon: from here on. */
    public static final int XENON = 1020;

    private Streams() {}
}
