package magneton.study;

/** Is told how far a long study is, and may end it: what is done by then is kept. */
@FunctionalInterface
public interface Watch {
    /** So many of so many points are done; whether to go on. */
    boolean done(int points, int of);

    /** A point could not be done, for a reason that is a sentence; the study ends with what it has. */
    default void failed(String reason) {}
}
