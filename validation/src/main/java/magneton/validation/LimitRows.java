package magneton.validation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import magneton.likelihood.Profile;
import magneton.limit.CountingUnified;
import magneton.sensitivity.SearchModel;
import magneton.sensitivity.Signal;
import magneton.source.Flavour;
import magneton.table.Table;

/** Limits on effective moments. */
final class LimitRows {
    private static final double CL = 0.90;
    private static final List<String> FROM_CONFIG = List.of("gemma", "gemma-2010", "gemma-ii", "gemma-iii",
            "texono", "texono-2003", "texono-npcge", "conus", "conus-plus", "dresden-ii-published", "dresden-ii",
            "borexino", "borexino-2008", "xenonnt", "lz", "lz-ws2024", "pandax4t", "nova-nd");
    private static final List<String> ELEMENTS = List.of("ge", "si", "xe", "ar");
    /** Published limit of DONUT in Bohr magnetons, and the events it stands for. */
    private static final double DONUT = 3.9e-7;
    private static final double DONUT_EVENTS = 2.32;

    /** Searches that several rows ask for. */
    private final Map<String, SearchModel> models = new ConcurrentHashMap<>();

    private LimitRows() {}

    static Room room() {
        return new LimitRows().rows();
    }

    private Room rows() {
        Room.Builder room = Room.of("Limits", "limits.csv");
        FROM_CONFIG.forEach(config -> room.row(config, in -> limit(in, config)));
        for (String element : ELEMENTS) {
            for (String generation : List.of("gen2", "future")) {
                String config = "solar-cevns-" + element + "-" + generation;
                room.row(config, in -> limit(in, config));
            }
        }
        room.row("gemma-2007", in -> in.search(new Signal.Moment(), "gemma-2007", "sensitivity.off=bin-by-bin")
                        .limit(CL).upperLimit())
                .row("texono-ppcge", in -> in.search(new Signal.Moment(), "texono-ppcge",
                        "processes={cevns: {}, cevns-magnetic: {mu: 5.9e-10}}").limit(CL).upperLimit())
                .row("coherent", in -> together(in, Flavour.NU_MU, "coherent-csi", "coherent-lar"))
                .row("munu", in -> Recast.moment(in, "munu", null, 1.07 / 1.02, 0.347, CL, Flavour.NUBAR_E))
                .row("krasnoyarsk", in -> Recast.perFission(3150, 5175, 4.5e-46, 2.4e-46, CL))
                .row("rovno", in -> Recast.perFission(600, 2000, 1.26e-44, 0.62e-44, 0.95))
                .row("lampf-nue", in -> pionDecay(in, "lampf", 10.0e-45, 1.75e-45, Flavour.NU_E))
                .row("lampf-numu", in -> pionDecay(in, "lampf", 10.0e-45, 1.75e-45, Flavour.NU_MU, Flavour.NUBAR_MU))
                .row("lsnd-numu", in -> pionDecay(in, "lsnd", 10.1e-45, 1.49e-45, Flavour.NU_MU, Flavour.NUBAR_MU))
                .row("lsnd-nue", in -> pionDecay(in, "lsnd", 10.1e-45, 1.49e-45, Flavour.NU_E))
                .row("bnl-e734", in -> Recast.moment(in, "bnl-e734", Flavour.NU_MU, 1, 0.109, CL, Flavour.NU_MU))
                .row("super-k", in -> new SuperKamiokande(in).limit(Double.POSITIVE_INFINITY, CL))
                .row("super-k-solar", in -> new SuperKamiokande(in).limit(0.2 / 5.25, CL))
                .row("donut", in -> DONUT * Math.sqrt(CountingUnified.interval(1, 2.3, CL).high() / DONUT_EVENTS))
                .row("xenon1t-low", in -> model(in, "xenon1t").limit(CL).low())
                .row("xenon1t-high", in -> model(in, "xenon1t").limit(CL).high())
                .row("xenon1t-significance", in -> significance(model(in, "xenon1t")))
                .row("lz-collaboration", in -> limit(in, "lz"))
                .row("dmdd-combined-nue", in -> together(in, Flavour.NU_E, "xenonnt", "lz", "pandax4t"))
                .row("dmdd-combined-numu", in -> together(in, Flavour.NU_MU, "xenonnt", "lz", "pandax4t"))
                .row("dipole-xenon-10kev", in -> dipole(in, "10 keV"))
                .row("dipole-xenon-283kev", in -> dipole(in, "283.2 keV"))
                .row("dipole-xenon-345kev", in -> dipole(in, "344.75 keV"));
        addFeldmanCousins(room);
        return room.build();
    }

    private SearchModel model(Setups setups, String config) {
        return models.computeIfAbsent(config, name -> setups.search(new Signal.Moment(), name).model());
    }

    private double limit(Setups setups, String config) {
        return model(setups, config).limit(CL).upperLimit();
    }

    /** Root of q of no signal. */
    private static double significance(SearchModel model) {
        return Math.sqrt(Profile.of(model.likelihood()).q(0));
    }

    private static double together(Setups setups, Flavour flavour, String... configs) {
        return new Combination(Stream.of(configs)
                .map(config -> setups.search(new Signal.FlavourMoment(flavour), config).model()).toList()).upperLimit();
    }

    /** From sigma / E of nu_e of muons at rest. */
    private static double pionDecay(Setups setups, String config, double measured, double error, Flavour... magnetic) {
        double weak = CrossSectionRows.perMeVOfMuonsAtRest();
        return Recast.moment(setups, config, Flavour.NU_E, measured / weak, error / weak, CL, magnetic);
    }

    private static double dipole(Setups setups, String mass) {
        String process = "processes={eves-dipole: {mu: 2e-10, mass: " + mass + "}}";
        return setups.search(new Signal.Moment(), "dipole-xenon", process, "data=xenon1t-sr1").limit(CL).upperLimit();
    }

    private static void addFeldmanCousins(Room.Builder room) {
        Table table = Room.table("feldman-cousins.csv");
        for (int i = 0; i < table.rows(); i++) {
            int n = (int) table.numbers("n")[i];
            double b = table.numbers("b")[i];
            String name = "feldman-cousins-" + table.text("n")[i] + "-" + table.text("b")[i];
            double low = table.numbersOrBlank("low")[i];
            if (low > 0) {
                room.row(counts(table, i, name + "-low", low), in -> CountingUnified.interval(n, b, CL).low());
            }
            double high = table.numbers("high")[i];
            room.row(counts(table, i, name + "-high", high), in -> CountingUnified.interval(n, b, CL).high());
        }
    }

    private static Published counts(Table table, int row, String name, double value) {
        return new Published(name, value, "events", Agreement.of(value, table.text("within")[row]),
                Published.Kind.of(table.text("kind")[row]), List.of("feldman1998"), "");
    }
}
