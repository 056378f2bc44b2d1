package magneton.validation;

import magneton.source.Flavour;

/** Expected events of shipped run configs. */
final class CountRows {
    private static final String DRESDEN = "dresden-ii-published";

    private CountRows() {}

    static Room room() {
        return Room.of("Counts", "counts.csv")
                .row("coherent-csi-cevns", in -> in.of("coherent-csi").detected("cevns"))
                .row("coherent-csi-cevns-measured", in -> in.of("coherent-csi").detected("cevns"))
                .row("coherent-csi-2017-cevns", in -> caesiumIodide2017(in).detected("cevns"))
                .row("coherent-csi-2017-recast", in -> caesiumIodide2017(in).detected("cevns"))
                .row("coherent-csi-2017-magnetic", in -> caesiumIodide2017(in).detected("cevns-magnetic"))
                .row("coherent-lar-cevns", in -> in.of("coherent-lar").detected("cevns"))
                .row("coherent-lar-cevns-measured", in -> in.of("coherent-lar").detected("cevns"))
                .row("xenonnt-solar", in -> in.of("xenonnt", "recoil-range=[0.1 keV, 250 keV]",
                        "detector.lxe-simple.upper=140 keV").detected("eves"))
                .row("conus-plus-cevns", in -> in.of("conus-plus").detected("cevns"))
                .row("dresden-ii-fef", in -> dresden(in, "fef"))
                .row("dresden-ii-ybe", in -> dresden(in, "ybe"))
                .row("lsnd-events", in -> in.of("lsnd").detected("eves", Flavour.NU_E))
                .build();
    }

    /** The first detection: constant quenching, 6 to 30 photoelectrons. */
    private static Setup caesiumIodide2017(Setups setups) {
        return setups.of("coherent-csi",
                "source={pi-dar: {distance: 19.3 m, neutrinos-per-proton: 0.08}}",
                "exposure={mass: 14.57 kg, protons: 1.5405e23}", // 308.1 d of 5e20
                "processes={cevns: {}, cevns-magnetic: {mu: 1e-12}}",
                "detector={csi: {threshold: 6, upper: 30, light-yield: 13.348, quenching: {constant: {factor: 0.0878}},"
                        + " efficiency: {height: 0.6655, slope: 0.4942, centre: 10.8507}}}");
    }

    /** CEvNS a day below 0.46 keVee, where the published table ends; the run's live time is 96.4 d. */
    private static double dresden(Setups setups, String quenching) {
        Setup setup = setups.of(DRESDEN, "detector.hpge.quenching=" + quenching, "detector.hpge.upper=0.46 keVee");
        return setup.detected("cevns") / 96.4;
    }
}
