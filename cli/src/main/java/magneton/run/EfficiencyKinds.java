package magneton.run;

import java.util.ArrayList;
import java.util.List;

import magneton.config.Choice;
import magneton.config.InputFile;
import magneton.config.Key;
import magneton.config.Numbers;
import magneton.config.Section;
import magneton.response.Efficiency;
import magneton.response.GaussianParameters.EfficiencyOf;
import magneton.unit.Measure;
import magneton.xenon.XenonTables;
import magneton.xenon.XenonTables.NamedEfficiency;

/** The efficiencies that configs know: everything passes, a blurred threshold, a table, published ones by name. */
final class EfficiencyKinds {
    private static final Key<Double> E50 =
            Key.required("e50", Numbers.quantity(Measure.ENERGY).notNegative(), "energy of 50 %");
    private static final Key<Double> WIDTH =
            Key.required("width", Numbers.quantity(Measure.ENERGY).positive(), "width of the step");
    private static final Key<InputFile> FILE = Key.required("file", InputFile.TYPE,
            "CSV with the energy in keV in its first column and a column efficiency");

    private static final Section<NamedEfficiency> FULL = new Section<>("full", "every event passes", List.of(),
            v -> new NamedEfficiency(new Efficiency.Full(), EfficiencyOf.OBSERVED));
    private static final Section<NamedEfficiency> ERF = new Section<>("erf", "a threshold blurred by a Gaussian",
            List.of(E50, WIDTH),
            v -> new NamedEfficiency(new Efficiency.ErrorFunction(v.get(E50), v.get(WIDTH)), EfficiencyOf.OBSERVED));
    private static final Section<NamedEfficiency> TABLE = new Section<>("table", "linear between the rows of a table",
            List.of(FILE), v -> new NamedEfficiency(
                    Efficiency.Tabulated.of(v.get(FILE).table()), EfficiencyOf.OBSERVED));

    /** Without published ones. */
    static final Choice<NamedEfficiency> GENERAL =
            new Choice<>("efficiency", List.of(FULL, ERF, TABLE), "write one");

    /** With the published ones of liquid xenon. */
    static final Choice<NamedEfficiency> XENON = new Choice<>("xenon efficiency", xenon(), "write one");

    private EfficiencyKinds() {}

    private static List<Section<? extends NamedEfficiency>> xenon() {
        List<Section<? extends NamedEfficiency>> kinds = new ArrayList<>(List.of(FULL, ERF, TABLE));
        for (String name : XenonTables.efficiencies()) {
            kinds.add(new Section<>(name, "published efficiency", List.of(), v -> XenonTables.efficiency(name)));
        }
        return kinds;
    }
}
