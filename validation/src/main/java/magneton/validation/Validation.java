package magneton.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import magneton.table.NearestWord;

/** Every result that the project reproduces: what is published, and what comes out here. */
public final class Validation {
    private final List<Room> rooms;

    /** A row and the room it stands in. */
    private record Placed(String room, Row row) {
        Result result(Setups setups) {
            return new Result(room, row.published(), row.ours().applyAsDouble(setups));
        }
    }

    private Validation(List<Room> rooms) {
        this.rooms = rooms;
    }

    /** All rooms; a new one joins here. */
    public static Validation all() {
        return new Validation(List.of(CrossSectionRows.room(), FluxRows.room(), CountRows.room(), MomentRows.room(),
                YieldRows.room(), StarRows.room(), EarlyUniverseRows.room(),
                LimitRows.room()));
    }

    /** Names of all rows in order. */
    public List<String> names() {
        return placed().stream().map(placed -> placed.row().name()).toList();
    }

    /** The published numbers of all rows in order. */
    public List<Published> published() {
        return placed().stream().map(placed -> placed.row().published()).toList();
    }

    /** Keys of the bibliography that rows rest on. */
    public Set<String> references() {
        return placed().stream().flatMap(placed -> placed.row().published().references().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Computes rows side by side; results keep the order of the rooms.
     *
     * @param only name of a row, or how names begin; blank for all
     * @throws UnknownRowException if no name begins so
     */
    public List<Result> run(String only, Setups setups) {
        List<Placed> chosen = placed().stream().filter(placed -> placed.row().name().startsWith(only)).toList();
        if (chosen.isEmpty()) {
            throw new UnknownRowException(advice(only));
        }
        return chosen.parallelStream()
                .map(placed -> placed.result(setups)).toList();
    }

    /** The nearest names by their first words: there are too many to print them all. */
    private String advice(String given) {
        String sentence = "there is no result '" + given + "'";
        Set<String> families = names().stream().map(name -> name.split("-")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        return sentence + NearestWord.of(given, names()).or(() -> NearestWord.of(given, families))
                .map(near -> "; did you mean '" + near + "'?").orElse(";")
                + " names begin with: " + String.join(", ", families);
    }

    private List<Placed> placed() {
        List<Placed> all = new ArrayList<>();
        rooms.forEach(room -> room.rows().forEach(row -> all.add(new Placed(room.title(), row))));
        return all;
    }
}
