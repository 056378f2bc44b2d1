package magneton.validation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;

import magneton.astrophysics.EarlyUniverse;
import magneton.astrophysics.EarlyUniverse.Relics;
import magneton.table.Table;

/** N_eff and helium. */
final class EarlyUniverseRows {
    /** Helium that observation allows. */
    private static final double MOST_HELIUM = 0.251;
    private static final int HALVINGS = 10;

    /** Two rows share each history. */
    private final Map<EarlyUniverse, Relics> relics = new ConcurrentHashMap<>();

    private EarlyUniverseRows() {}

    static Room room() {
        return new EarlyUniverseRows().rows();
    }

    private Room rows() {
        Room.Builder room = Room.of("Early universe", "early-universe.csv")
                .row("bbn-standard-neff", in -> of(EarlyUniverse.STANDARD).neutrinos())
                .row("bbn-standard-yp", in -> of(EarlyUniverse.STANDARD).helium())
                .row("bbn-standard-neff-full", in -> of(EarlyUniverse.STANDARD).neutrinos())
                .row("bbn-standard-yp-alterbbn", in -> of(EarlyUniverse.STANDARD).helium())
                .row("bbn-rate-np-1mev", in -> EarlyUniverse.neutronToProtonPerS(1, 1))
                .row("bbn-rate-pn-1mev", in -> EarlyUniverse.protonToNeutronPerS(1, 1))
                .row("bbn-rate-np-500kev", in -> EarlyUniverse.neutronToProtonPerS(0.5, 0.5))
                .row("bbn-limit-10mev", in -> limit(9.9993))
                .row("bbn-limit-32mev", in -> limit(31.62))
                .row("bbn-limit-57mev", in -> limit(57.08))
                .row("bbn-limit-100mev", in -> limit(99.991))
                .row("bbn-limit-152mev", in -> limit(151.96));
        Table grid = Room.table("early-universe-grid.csv");
        for (int i = 0; i < grid.rows(); i++) {
            EarlyUniverse universe = new EarlyUniverse(grid.numbers("mass_mev")[i], grid.numbers("mu")[i], 1);
            String point = grid.text("mass_mev")[i] + "mev-" + grid.text("mu")[i].toLowerCase(Locale.ROOT);
            add(room, "bbn-neff-" + point, grid.numbers("neff")[i], "0.2 %", in -> of(universe).neutrinos());
            add(room, "bbn-yp-" + point, grid.numbers("yp")[i], "0.0002", in -> of(universe).helium());
        }
        return room.build();
    }

    private static void add(
            Room.Builder room, String name, double value, String within, ToDoubleFunction<Setups> ours) {
        room.row(new Published(name, value, "", Agreement.of(value, within), Published.Kind.CALCULATED,
                List.of("brdar2021"), "N thermal at 100 MeV"), ours);
    }

    private Relics of(EarlyUniverse universe) {
        return relics.computeIfAbsent(universe, EarlyUniverse::relics);
    }

    /** The largest moment of a diluted relic that leaves too much helium. */
    private static double limit(double massMeV) {
        double low = Math.log(3e-14);
        double high = Math.log(3e-11);
        for (int i = 0; i < HALVINGS; i++) {
            double middle = 0.5 * (low + high);
            double helium = new EarlyUniverse(massMeV, Math.exp(middle), EarlyUniverse.DILUTED).relics().helium();
            if (helium > MOST_HELIUM) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return Math.exp(0.5 * (low + high));
    }
}
