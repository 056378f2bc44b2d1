package magneton.xenon;

import magneton.response.Streams;

/** Numbers of the random streams of {@code lxe}; binomials take three each. Fixed for ever. */
final class LxeStreams {
    static final int QUANTA = Streams.XENON;
    static final int EXCITONS = Streams.XENON + 1;
    static final int IONS = Streams.XENON + 2;
    static final int ELECTRONS = Streams.XENON + 5;
    static final int SKEW = Streams.XENON + 6;
    static final int S1_HITS = Streams.XENON + 7;
    static final int S1_AREA = Streams.XENON + 10;
    static final int DRIFT = Streams.XENON + 11;
    static final int EXTRACTION = Streams.XENON + 12;
    static final int S2_AREA = Streams.XENON + 15;

    private LxeStreams() {}
}
