package magneton.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import magneton.table.NearestWord;
import magneton.table.Table;

/**
 * An electron-capture source: nu_e lines of 51Cr (747, 752, 427, 432 keV) or 37Ar (811, 813 keV).
 *
 * @param isotope {@code Cr51} or {@code Ar37}
 * @param strength activity and geometry, or the mean flux
 */
public record Radioactive(String isotope, DecayStrength strength) implements NeutrinoSource {
    private static final double MEV_PER_KEV = 1e-3;

    public Radioactive {
        Set<String> known = new LinkedHashSet<>(List.of(lines().text("source")));
        if (!known.contains(isotope)) {
            throw new IllegalArgumentException(NearestWord.unknown("isotope", isotope, known));
        }
    }

    @Override
    public String kind() {
        return "radioactive";
    }

    @Override
    public Flux flux() {
        Table table = lines();
        String[] source = table.text("source");
        double[] energyKeV = table.numbers("E_keV");
        double[] branching = table.numbers("branching");
        double[] halfLifeDays = table.numbers("half_life_d");
        List<FluxComponent> parts = new ArrayList<>();
        for (int i = 0; i < source.length; i++) {
            if (source[i].equals(isotope)) {
                double flux = strength.meanFlux(halfLifeDays[i]) * branching[i];
                Spectrum line = new Spectrum.Line(energyKeV[i] * MEV_PER_KEV, flux);
                parts.add(new FluxComponent(isotope + "-" + (int) energyKeV[i], Flavour.NU_E, line));
            }
        }
        return new Flux(parts, Flux.Per.SECOND);
    }

    private static Table lines() {
        return Table.ofResource("/magneton/source/source_lines.csv");
    }
}
