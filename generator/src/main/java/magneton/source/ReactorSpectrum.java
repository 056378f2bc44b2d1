package magneton.source;

import java.util.List;

import magneton.table.NearestWord;
import magneton.table.Table;

/** Antineutrinos per fission and MeV. */
public enum ReactorSpectrum {
    /**
     * Summation spectra of BESTIOLE 2023 (arXiv:2304.14992), bins of 25 keV, linear between bin centres from 12.5 keV to
     * 12.4875 MeV. With typical fractions these are the columns {@code total} (7.18 per fission) and {@code fission}
     * (5.98) of the reference table; other fractions recombine the spectra of the isotopes.
     *
     * <p>Uncertainty about 5 % at 2 to 8 MeV, 10 to 30 % below 2 MeV, where nothing is measured.
     */
    PWR_REFERENCE("pwr-reference") {
        @Override
        Spectrum.Tabulated perFission(FissionFractions fractions, boolean capture) {
            if (fractions.isTypical()) {
                Table table = Table.ofResource("/magneton/source/reactor_reference_spectrum_pwr.csv");
                return new Spectrum.Tabulated(
                        table.increasing("E_MeV"), table.nonNegative(capture ? "total" : "fission"));
            }
            return Bestiole.perFission(fractions, capture ? CAPTURES_PER_FISSION : 0);
        }
    },

    /**
     * Conversion spectra from 2 to 8 MeV: Huber, PRC 84 (2011) 024617 for 235U, 239Pu, 241Pu and Mueller et al., PRC 83
     * (2011) 054615 for 238U. Below 2 MeV Vogel and Engel, PRD 39 (1989) 3378, Table II.
     *
     * <p>The two meet with a step of about 5 % at 2 MeV, which is kept. The spectrum ends with a step at 8 MeV, where the
     * fits end (0.04 % of the summation spectrum above 2 MeV lies beyond), and starts at 7.8 keV.
     */
    HUBER_MUELLER("huber-mueller") {
        @Override
        Spectrum.Tabulated perFission(FissionFractions fractions, boolean capture) {
            return HuberMueller.perFission(fractions, capture ? CAPTURES_PER_FISSION : 0);
        }
    };

    /** Neutron captures in 238U per fission, low-enriched fuel; each gives two antineutrinos (239U, 239Np). */
    static final double CAPTURES_PER_FISSION = 0.6;

    private final String label;

    ReactorSpectrum(String label) {
        this.label = label;
    }

    /** Word in configs. */
    public String label() {
        return label;
    }

    /** The spectrum of a word in configs. */
    public static ReactorSpectrum of(String label) {
        for (ReactorSpectrum spectrum : values()) {
            if (spectrum.label.equals(label)) {
                return spectrum;
            }
        }
        List<String> labels = List.of(PWR_REFERENCE.label, HUBER_MUELLER.label);
        throw new IllegalArgumentException(NearestWord.unknown("spectrum", label, labels));
    }

    abstract Spectrum.Tabulated perFission(FissionFractions fractions, boolean capture);
}
