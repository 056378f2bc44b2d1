package magneton.xenon;

import java.util.List;

import magneton.response.Efficiency;
import magneton.response.EnergyResolution;
import magneton.response.GaussianParameters.EfficiencyOf;
import magneton.table.Table;

/** The published resolutions and efficiencies of liquid-xenon analyses, by name. */
public final class XenonTables {
    /** A named efficiency and the energy it is a function of. */
    public record NamedEfficiency(Efficiency efficiency, EfficiencyOf of) {}

    private XenonTables() {}

    /** Names of resolutions. */
    public static List<String> resolutions() {
        return List.of(shipped("resolutions.csv").text("name"));
    }

    /** A resolution by name. */
    public static EnergyResolution resolution(String name) {
        Table table = shipped("resolutions.csv");
        int row = row(table, name, "resolution");
        return new EnergyResolution(
                table.numbers("c0")[row], table.numbers("a")[row], table.numbers("b")[row], table.numbers("c2")[row],
                table.numbers("c3")[row], table.numbers("valid_to_kev")[row]);
    }

    /** Names of efficiencies. */
    public static List<String> efficiencies() {
        return List.of(shipped("efficiencies.csv").text("name"));
    }

    /** An efficiency by name. */
    public static NamedEfficiency efficiency(String name) {
        Table table = shipped("efficiencies.csv");
        int row = row(table, name, "efficiency");
        Efficiency efficiency = Efficiency.Tabulated.of(shipped(table.text("file")[row]));
        EfficiencyOf of = switch (table.text("energy")[row]) {
            case "true" -> EfficiencyOf.TRUE;
            case "observed" -> EfficiencyOf.OBSERVED;
            default -> EfficiencyOf.RECOIL;
        };
        return new NamedEfficiency(efficiency, of);
    }

    private static int row(Table table, String name, String key) {
        List<String> names = List.of(table.text("name"));
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    key + " '" + name + "' is not one of " + String.join(", ", names));
        }
        return names.indexOf(name);
    }

    private static Table shipped(String file) {
        return Table.read(file, XenonTables.class.getResourceAsStream(file));
    }
}
