package magneton.validation;

import magneton.quenching.AdiabaticQuenching;
import magneton.quenching.Lindhard;
import magneton.xenon.NestModel;
import magneton.xenon.NestYields;

/** Quenching factors and yields of quanta. */
final class YieldRows {
    private static final int GE74 = 1_000_320_740;
    private static final int XE131 = 1_000_541_310;
    private static final int NUCLEONS = 131;

    private YieldRows() {}

    static Room room() {
        return Room.of("Quenching and yields", "yields.csv")
                .row("nest-beta-q-23-1kev", in -> at(23).betaCharge(1))
                .row("nest-beta-q-23-5kev", in -> at(23).betaCharge(5))
                .row("nest-beta-q-193-1kev", in -> at(193).betaCharge(1))
                .row("nest-beta-q-193-5kev", in -> at(193).betaCharge(5))
                .row("nest-beta-q-193-20kev", in -> at(193).betaCharge(20))
                .row("nest-gamma-q-193-5kev", in -> at(193).gammaCharge(5))
                .row("nest-nuclear-q-23-1kev", in -> at(23).nuclearCharge(1, NUCLEONS))
                .row("nest-nuclear-l-23-1kev", in -> at(23).nuclearLight(1, NUCLEONS))
                .row("nest-nuclear-q-193-5kev", in -> at(193).nuclearCharge(5, NUCLEONS))
                .row("nest-nuclear-l-193-5kev", in -> at(193).nuclearLight(5, NUCLEONS))
                .row("nest-nuclear-l-193-20kev", in -> at(193).nuclearLight(20, NUCLEONS))
                .row("lindhard-ge-0.157-1kev", in -> Lindhard.of(0.157).factor(1, GE74))
                .row("lindhard-ge-0.162-1kev", in -> Lindhard.of(0.162).factor(1, GE74))
                .row("lindhard-ge-0.179-10kev", in -> Lindhard.of(0.179).factor(10, GE74))
                .row("lindhard-xe-0.1735-10kev", in -> Lindhard.of(0.1735).factor(10, XE131))
                .row("lindhard-ge-conus-400ev", in -> Lindhard.of(0.162).factor(0.4, GE74))
                .row("lindhard-ge-conus-6.3kev", in -> Lindhard.of(0.162).factor(6.3, GE74))
                .row("lindhard-ge-scholz-300ev", in -> scholz(0.3))
                .row("lindhard-ge-scholz-8.5kev", in -> scholz(8.5))
                .build();
    }

    /** The fit to germanium recoils with its adiabatic correction. */
    private static double scholz(double recoilKeV) {
        return new AdiabaticQuenching(Lindhard.of(0.179), 0, 0.16).factor(recoilKeV, GE74);
    }

    /** NEST's yields at a field in V/cm. */
    private static NestYields at(double field) {
        return new NestYields(NestModel.standard(field));
    }
}
