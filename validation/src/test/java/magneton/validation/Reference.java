package magneton.validation;

import magneton.table.Table;

/** The tables of reference numbers beside these tests. */
final class Reference {
    private Reference() {}

    static Table table(String file) {
        return Table.read(file, Reference.class.getResourceAsStream(file));
    }
}
