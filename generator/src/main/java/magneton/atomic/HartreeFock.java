package magneton.atomic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

import magneton.constant.Constants;
import magneton.table.Table;
import magneton.target.Element;
import magneton.target.Subshell;

/**
 * Tabulated ionisation responses of free atoms, per subshell: relativistic Hartree-Fock orbitals, hole-particle
 * interaction in the continuum, multipoles 0 to 30 (computed with ampsci, arXiv:2305.05125).
 *
 * <p>Between grid points as {@link TabulatedResponse} says. Outside the range to trust of a subshell its electrons count
 * as free ones: below it, from the binding energy on, times r; above it, limit T_1, times 1 - (1 - r) T_1/T; r is what
 * the response gives at the limit for E = 1 MeV. Hydrogen has its closed form. Against photoabsorption the transverse
 * response is good to 6 % (Ge above 1 keV, Xe 1 to 8 keV) and 20 % (Ge from 160 eV on); Xe below 110 eV is not to be
 * trusted. Crystal and liquid effects on valence shells are not included.
 *
 * <p>Keeps what it has read: elements cost 10 to 20 ms when first asked for, 200 to 400 ms down to real photons.
 */
public final class HartreeFock implements AtomicModel.Bound {
    private static final double EV = 1e-6;

    private final Map<String, BoundAtom> atoms = new ConcurrentHashMap<>();
    private final Table summary;

    /** Reads the list of subshells; the responses of an element when it is asked for. */
    public HartreeFock() {
        summary = Table.ofResource("/magneton/atomic/response/summary.csv");
    }

    @Override
    public String name() {
        return "hartree-fock";
    }

    /** Whether this model describes an element. */
    public static boolean has(Element element) {
        return element.z() == 1 || LaidAtoms.exist(element.symbol());
    }

    @Override
    public BoundAtom atom(Element element, Coverage wanted) {
        if (element.z() == 1) {
            Subshell only = element.subshells().get(0);
            return new BoundAtom(List.of(Hydrogenic.subshell(0, 1, only.solidKeV() / Constants.KEV_PER_MEV, wanted)));
        }
        if (!has(element)) {
            throw new IllegalArgumentException("hartree-fock has no responses of " + element.symbol()
                    + ", tabulated are " + String.join(", ", symbols()) + " and H");
        }
        return atoms.computeIfAbsent(wanted.of(element.symbol()), key -> wanted.photons() ? lay(element, wanted) : LaidAtoms.read(element.symbol(), wanted));
    }

    private List<String> symbols() {
        return List.of(summary.text("element")).stream().distinct().toList();
    }

    /** Lays patches on the tables. */
    BoundAtom lay(Element element, Coverage wanted) {
        Map<String, ResponseTable.Rows> tables = ResponseTable.load(element.symbol());
        String[] symbol = summary.text("element");
        String[] orbital = summary.text("subshell");
        double[] electrons = summary.numbers("electrons");
        double[] binding = summary.numbers("binding_eV");
        double[] from = summary.numbers("valid_from_eV");
        double[] to = summary.numbers("valid_to_eV");
        // Subshells do not depend on each other: their patches are laid side by side, in order.
        return new BoundAtom(IntStream.range(0, symbol.length).parallel()
                .filter(i -> symbol[i].equals(element.symbol()))
                .mapToObj(i -> subshell(new TabulatedResponse(tables.get(orbital[i]).above(binding[i]), binding[i] * EV),
                        shellOf(element, orbital[i]), electrons[i], binding[i] * EV, from[i] * EV, to[i] * EV,
                        wanted))
                .toList());
    }

    private static int shellOf(Element element, String orbital) {
        List<Subshell> subshells = element.subshells();
        for (int i = 0; i < subshells.size(); i++) {
            if (subshells.get(i).orbital().equals(orbital)) {
                return i;
            }
        }
        return -1;
    }

    private static BoundAtom.Subshell subshell(
            TabulatedResponse response, int shell, double electrons, double binding, double validFrom, double validTo,
            Coverage wanted) {
        double from = Math.max(response.firstRow(), validFrom);
        double edge = Math.clamp(response.edgeRangeEnd(), from, validTo);
        List<ResponsePatch> patches = new ArrayList<>();
        if (edge > from) {
            patches.addAll(PatchMesh.of(response, binding, from, edge, PatchMesh.USUAL, wanted));
        }
        if (validTo > edge) {
            patches.addAll(PatchMesh.of(response, 0, edge, validTo, PatchMesh.USUAL, wanted));
        }
        List<BoundAtom.FreeWindow> windows = new ArrayList<>();
        if (from > binding && wanted.reaches(binding, from)) {
            windows.add(BoundAtom.FreeWindow.below(response, binding, from));
        }
        if (wanted.toMeV() > validTo) {
            windows.add(BoundAtom.FreeWindow.above(response, electrons, validTo));
        }
        return new BoundAtom.Subshell(shell, binding, patches, windows);
    }
}
