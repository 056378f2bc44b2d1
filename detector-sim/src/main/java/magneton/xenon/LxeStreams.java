package magneton.xenon;

/** Numbers of the random streams of {@code lxe}; binomials take three each. Fixed for ever. */
final class LxeStreams {
    static final int QUANTA = 1020;
    static final int EXCITONS = 1021;
    static final int IONS = 1022;
    static final int ELECTRONS = 1025;
    static final int SKEW = 1026;
    static final int S1_HITS = 1027;
    static final int S1_AREA = 1030;
    static final int DRIFT = 1031;
    static final int EXTRACTION = 1032;
    static final int S2_AREA = 1035;

    private LxeStreams() {}
}
