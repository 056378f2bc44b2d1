package magneton.validation;

import magneton.astrophysics.PlasmonDecay;
import magneton.astrophysics.SupernovaCore;
import magneton.astrophysics.SupernovaCore.Neutrinos;
import magneton.constant.Constants;
import magneton.moment.DipoleConvention;

/** Red giants and the supernova of 1987. */
final class StarRows {
    private static final PlasmonDecay GIANT = PlasmonDecay.RED_GIANT;
    private static final SupernovaCore CORE = SupernovaCore.SN1987A;
    /** Limit at M = 0 of arXiv:1910.10568, Bohr magnetons. */
    private static final double ANCHOR = 2.2e-12;
    private static final double HBARC2_CM2 = Constants.HBARC2_MEV2_CM2;
    /** 3.15 T: mean energy of thermal neutrinos. */
    private static final double MEAN_MEV = 94.5;
    private static final double CORE_CM = 1e6;

    private StarRows() {}

    static Room room() {
        Room.Builder room = Room.of("Stars", "stars.csv")
                .row("stellar-thomson-width", in -> GIANT.thomsonWidthKeV())
                .row("stellar-loss-narrow", in -> PlasmonDecay.ergPerCm3S(GIANT.narrowLossKeV5(ANCHOR, 0)))
                .row("stellar-loss-0", in -> GIANT.lossKeV5(ANCHOR, 0))
                .row("stellar-loss-15kev", in -> GIANT.lossKeV5(ANCHOR, 15))
                .row("stellar-loss-18kev", in -> GIANT.lossKeV5(ANCHOR, 18))
                .row("stellar-loss-25kev", in -> GIANT.lossKeV5(ANCHOR, 25))
                .row("stellar-loss-100kev", in -> GIANT.lossKeV5(ANCHOR, 100))
                .row("stellar-raffelt", in -> overStandardModel());
        for (int mass : new int[] {10, 12, 15, 17, 18, 20, 30, 50, 100, 150}) {
            room.row("stellar-limit-" + mass + "kev", in -> GIANT.limit(mass, ANCHOR));
        }
        room.row("sn1987a-sigma", in -> HBARC2_CM2 * CORE.sigmaMeV2(100, 0, 1e-12))
                .row("sn1987a-loss", in -> CORE.lossErgPerGS(0, 1e-12, Neutrinos.THERMAL));
        for (int mass : new int[] {0, 50, 100, 200, 300}) {
            room.row("sn1987a-thermal-" + mass + "mev", in -> CORE.limit(mass, Neutrinos.THERMAL))
                    .row("sn1987a-trapped-" + mass + "mev", in -> CORE.limit(mass, Neutrinos.TRAPPED));
        }
        return room.row("sn1987a-active-low", in -> CORE.limit(0, Neutrinos.TRAPPED))
                .row("sn1987a-active-high", in -> CORE.limit(0, Neutrinos.THERMAL))
                .row("sn1987a-figure-28mev", in -> CORE.limit(28.037, Neutrinos.TRAPPED))
                .row("sn1987a-figure-104mev", in -> CORE.limit(103.49, Neutrinos.TRAPPED))
                .row("sn1987a-figure-262mev", in -> CORE.limit(261.74, Neutrinos.TRAPPED))
                .row("sn1987a-figure-trapping", in -> CORE.trapping(MEAN_MEV, 0, CORE_CM))
                .build();
    }

    /** Widths 2 pi alpha mu^2 / (C_V^2 G_F^2 omega_p^2) with C_V = 1/2 + 2 sin^2 theta_W, 0.23122. */
    private static double overStandardModel() {
        double mu = DipoleConvention.HALF.couplingPerGeV(1e-12) * 1e-3;
        double vector = 0.5 + 2 * 0.23122;
        double plasmaMeV = 10 / Constants.KEV_PER_MEV;
        double weak = vector * Constants.FERMI_MEV2 * plasmaMeV;
        return 2 * Math.PI * Constants.ALPHA * mu * mu / (weak * weak);
    }
}
