package magneton.background;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import magneton.response.ObservedWindow;
import magneton.table.NearestWord;
import magneton.table.Table;

/**
 * The backgrounds of data releases, by name: a row of {@code published.csv} and a table of its own each, which say
 * where the numbers come from.
 */
public final class PublishedBackgrounds {
    private static final String LIST = "published.csv";

    private PublishedBackgrounds() {}

    /** Their names. */
    public static List<String> names() {
        return List.of(shipped(LIST).text("name"));
    }

    /** One line for people about each, in the order of the names. */
    public static List<String> descriptions() {
        return List.of(shipped(LIST).text("description"));
    }

    /** The background of a release. */
    public static BackgroundModel named(String name) {
        Table list = shipped(LIST);
        int row = names().indexOf(name);
        if (row < 0) {
            throw new IllegalArgumentException(NearestWord.unknown("published background", name, names()));
        }
        Table table = shipped(name + ".csv");
        if (table.has("part")) {
            return parts(table);
        }
        List<Double> widths = words(list.text("uncertainty")[row]).stream().map(Double::valueOf).toList();
        TabulatedBackground tabulated = TabulatedBackground.of(table, widths, "published: " + name);
        double exposure = list.numbersOrBlank("exposure")[row];
        BackgroundModel model = Double.isNaN(exposure) ? tabulated : tabulated.countedIn(exposure);
        BackgroundModel timed = list.text("times")[row].isBlank() ? model
                : new Timed(model, shipped(list.text("times")[row]));
        return new Published(timed, words(list.text("includes")[row]));
    }

    private record Published(BackgroundModel model, List<String> includes) implements BackgroundModel {
        @Override
        public List<BackgroundComponent> over(ObservedWindow window, double kgDays) {
            return model.over(window, kgDays);
        }
    }

    /** With a column of arrival times for each component. */
    private record Timed(BackgroundModel model, Table times) implements BackgroundModel {
        @Override
        public List<BackgroundComponent> over(ObservedWindow window, double kgDays) {
            return model.over(window, kgDays).stream()
                    .map(component -> component.arriving(BackgroundTimes.of(times, component.name()), window))
                    .toList();
        }
    }

    /** Shapes with their parameters, a row each. */
    private static BackgroundModel parts(Table table) {
        String[] part = table.text("part");
        double[] energy = table.numbersOrBlank("energy [keV]");
        double[] width = table.numbersOrBlank("width [keV]");
        double[] rate = table.nonNegative("rate [/kg/d]");
        double[] uncertainty = table.numbersOrBlank("uncertainty");
        List<BackgroundModel> models = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            double prior = Double.isNaN(uncertainty[i]) ? 0 : uncertainty[i];
            models.add(switch (part[i]) {
                case "flat" -> new FlatBackground(rate[i], prior);
                case "exponential" -> new ExponentialBackground(rate[i], width[i], prior);
                default -> new LineBackground(part[i], energy[i], width[i], rate[i], prior);
            });
        }
        return new SumBackground(models);
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : Arrays.asList(text.strip().split("\\s+"));
    }

    private static Table shipped(String file) {
        return Table.read(file, PublishedBackgrounds.class.getResourceAsStream(file));
    }
}
