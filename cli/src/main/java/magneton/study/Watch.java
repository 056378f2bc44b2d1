package magneton.study;

/** Is told how far a long study is, and may end it: what is done by then is kept. */
public interface Watch {
    /** So many of so many points are done; whether to go on. */
    boolean done(int points, int of);
}
