package magneton.contract;

import java.util.Comparator;

import magneton.event.Column;
import magneton.event.EventBatch;

/** What an event is labelled, in the columns of its record. */
record Label(int process, int nuPdg, int targetPdg, int shell) implements Comparable<Label> {
    private static final Comparator<Label> ORDER = Comparator.comparingInt(Label::process).thenComparingInt(Label::nuPdg)
            .thenComparingInt(Label::targetPdg).thenComparingInt(Label::shell);

    /** Of event i. */
    static Label of(EventBatch batch, int i) {
        return new Label(batch.ints(Column.PROCESS)[i], batch.ints(Column.NU_PDG)[i],
                batch.ints(Column.TARGET_PDG)[i], batch.ints(Column.SHELL)[i]);
    }

    @Override
    public int compareTo(Label other) {
        return ORDER.compare(this, other);
    }
}
