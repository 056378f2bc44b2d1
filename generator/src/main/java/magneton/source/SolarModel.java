package magneton.source;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import magneton.table.NearestWord;
import magneton.table.Table;

/** A standard solar model: neutrino fluxes at Earth, and where in the Sun they are born. */
public enum SolarModel {
    /** Bahcall, Serenelli, Basu, ApJ 621 (2005) L85, high metallicity. */
    BS05_OP("BS05(OP)", "BS05_OP", "gs98"),
    /** The same, low metallicity. */
    BS05_AGS_OP("BS05(AGS,OP)", "BS05_AGS_OP", "agss09"),
    /** Serenelli, Haxton, Pena-Garay, ApJ 743 (2011) 24, high metallicity. */
    SFII_GS98("SFII-GS98", "SFII_GS98", "gs98"),
    /** The same, low metallicity. */
    SFII_AGSS09("SFII-AGSS09", "SFII_AGSS09", "agss09"),
    /** Vinyoles et al., ApJ 835 (2017) 202, high metallicity; the default. */
    B16_GS98("B16-GS98", "B16_GS98", "gs98"),
    /** The same, low metallicity. */
    B16_AGSS09MET("B16-AGSS09met", "B16_AGSS09met", "agss09");

    private final String label;
    private final String column;
    private final String production;

    SolarModel(String label, String column, String production) {
        this.label = label;
        this.column = column;
        this.production = production;
    }

    /** Word in configs. */
    public String label() {
        return label;
    }

    /** The model of a word in configs. */
    public static SolarModel of(String label) {
        for (SolarModel model : values()) {
            if (model.label.equals(label)) {
                return model;
            }
        }
        List<String> labels = Arrays.stream(values()).map(SolarModel::label).toList();
        throw new IllegalArgumentException(NearestWord.unknown("solar model", label, labels));
    }

    /** Fluxes of all components at 1 au before oscillation, cm^-2 s^-1. */
    public Map<SolarComponent, Double> fluxes() {
        Table table = Table.ofResource("/magneton/source/solar_fluxes_ssm.csv");
        String[] component = table.text("source");
        double[] flux = table.numbers(column);
        Map<SolarComponent, Double> fluxes = new EnumMap<>(SolarComponent.class);
        for (int row = 0; row < flux.length; row++) {
            fluxes.put(SolarComponent.of(component[row]), flux[row]);
        }
        return fluxes;
    }

    /** Electron density and production by radius, of B16 with the model's metallicity. */
    Table production() {
        return Table.ofResource("/magneton/source/solar_production_ne_b16_" + production + ".csv");
    }
}
