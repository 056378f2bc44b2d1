package magneton.source;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import magneton.table.NearestWord;
import magneton.table.Table;

/**
 * A solar neutrino reaction with its spectrum at production.
 *
 * <p>Shapes: pp and hep Bahcall, PRC 56 (1997) 3391; 13N, 15O, 17F Bahcall and Ulrich, RMP 60 (1988) 297; 8B Winter et al.,
 * PRC 73 (2006) 025503; 7Be line shapes Bahcall, PRD 49 (1994) 3923, centred on 861.8 and 384.3 keV plus 1.3 keV.
 */
public enum SolarComponent {
    PP("pp"),
    PEP("pep"),
    HEP("hep"),
    BE7("be7"),
    B8("b8"),
    N13("n13"),
    O15("o15"),
    F17("f17");

    /** Energy of the pep line, MeV. */
    private static final double PEP_MEV = 1.442;

    /** Share of 7Be decays that go to the 478 keV level of 7Li. */
    private static final double BE7_EXCITED = 0.1044;

    private final String label;

    SolarComponent(String label) {
        this.label = label;
    }

    /** Word in configs. */
    public String label() {
        return label;
    }

    /** The component of a word in configs. */
    public static SolarComponent of(String label) {
        for (SolarComponent component : values()) {
            if (component.label.equals(label)) {
                return component;
            }
        }
        List<String> labels = Arrays.stream(values()).map(SolarComponent::label).toList();
        throw new IllegalArgumentException(NearestWord.unknown("solar component", label, labels));
    }

    /** Spectra at production by name, of total 1 together; 7Be has two lines. */
    Map<String, Spectrum> shapes() {
        Map<String, Spectrum> shapes = new LinkedHashMap<>();
        switch (this) {
            case PEP -> shapes.put(label, new Spectrum.Line(PEP_MEV, 1));
            case BE7 -> {
                shapes.put("be7-862", shape("lineshape_be7_862", 1 - BE7_EXCITED));
                shapes.put("be7-384", shape("lineshape_be7_384", BE7_EXCITED));
            }
            case B8 -> shapes.put(label, shape("spectrum_b8_winter2006", 1));
            default -> shapes.put(label, shape("spectrum_" + label, 1));
        }
        return shapes;
    }

    private static Spectrum shape(String name, double total) {
        Table table = Table.ofResource("/magneton/source/solar_" + name + ".csv");
        double[] energy = table.increasing("E_MeV");
        double[] pdf = table.nonNegative("pdf");
        SpectrumBuilder builder = new SpectrumBuilder();
        if (name.startsWith("spectrum") && energy[0] > 0) {
            builder.point(0, 0);
        }
        for (int i = 0; i < energy.length; i++) {
            builder.point(energy[i], pdf[i]);
        }
        Spectrum.Tabulated spectrum = builder.build(1);
        return spectrum.scaled(total / spectrum.total());
    }
}
