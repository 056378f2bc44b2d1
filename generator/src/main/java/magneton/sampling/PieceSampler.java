package magneton.sampling;

import magneton.experiment.Channel;
import magneton.random.LaneRandom;

/** Samples one piece of an experiment: a channel, or a window of recoil energy of one. Immutable; scratch is the caller's. */
interface PieceSampler {
    Channel channel();

    /** Rate of the piece per kg and unit of flux exposure. */
    double rate();

    /** Weight of an event of this recoil, 1 on average; 1 for all where recoils are drawn by their density. */
    default double weight(double recoilMeV) {
        return 1;
    }

    /** Expected fraction of proposals accepted. */
    double acceptance();

    /**
     * Writes energy and recoil (MeV) of {@code count} events from {@code at} on, and whatever else of the columns is
     * decided with them. The columns need {@link Scratch#CHUNK} + 8 elements of room after the last event.
     */
    void sample(LaneRandom random, Scratch scratch, Columns columns, int at, int count);

    /** cos(theta) of {@code n} sampled events from {@code from} on. */
    void cosines(Scratch scratch, Columns columns, int from, int n, double[] cosine);

    /** Angles, subshells and host isotopes of {@code n} sampled events, at most a chunk. */
    void details(LaneRandom random, Scratch scratch, Columns columns, int from, int n);
}
