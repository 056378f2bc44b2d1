package magneton.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;

import org.junit.jupiter.api.Test;

import magneton.atomic.Stepping;
import magneton.process.ElectronCouplings;
import magneton.process.Eves;
import magneton.process.NeutrinoCharges;
import magneton.quenching.Lindhard;
import magneton.response.GaussianParameters;
import magneton.response.GaussianResponse;
import magneton.response.TimeAcceptance;
import magneton.source.Oscillation;
import magneton.source.Solar;
import magneton.source.SolarComponent;
import magneton.source.SolarModel;
import magneton.target.Edges;
import magneton.xenon.XenonTables;

/** Solar neutrinos on the electrons of a running xenon detector. */
class XenonSolarTest {
    private static final double KG_SECONDS = 1.16e3 * 365.25 * 86400;

    /** Published: 300 +- 30 events of 1 to 140 keV in 1.16 t yr (arXiv:2207.11330, Table I), efficiency included. */
    @Test
    void xenonntExpectsThePublishedNumber() {
        Recoils recoils = Recoils.of(
                new Solar(SolarModel.B16_GS98, List.of(SolarComponent.values()), Oscillation.nufit(Oscillation.DEFAULT),
                        Double.NaN).flux(),
                "Xe", new Eves(ElectronCouplings.radiative(), NeutrinoCharges.none()), 0.1, new Stepping(Edges.SOLID));
        XenonTables.NamedEfficiency efficiency = XenonTables.efficiency("xenonnt");
        GaussianResponse detector = new GaussianResponse("lxe-simple", new GaussianParameters(1, 140,
                XenonTables.resolution("xenonnt"), Lindhard.standard(), efficiency.efficiency(), efficiency.of(), 1, 1, 0,
                TimeAcceptance.ALL));
        assertThat(KG_SECONDS * recoils.detectedPerKg(detector)).isCloseTo(300, within(30.0));
    }
}
