package magneton.atomic;

import java.util.ArrayList;
import java.util.List;

import magneton.table.Table;
import magneton.target.Element;

/**
 * Compton profile J(p_z) of one subshell, per electron and atomic unit of momentum, even in p_z: Biggs, Mendelsohn and
 * Mann, ADNDT 16 (1975) 201. Between points a cubic spline of ln J in asinh(p_z); beyond 100 atomic units a power law.
 */
final class ComptonProfile {
    private final double[] place;
    private final double[] logJ;
    private final double[] curvature;

    private ComptonProfile(List<double[]> points) {
        int n = points.size();
        place = new double[2 * n - 1];
        logJ = new double[2 * n - 1];
        curvature = new double[2 * n - 1];
        for (int i = 0; i < n; i++) {
            double u = asinh(points.get(i)[0]);
            place[n - 1 + i] = u;
            place[n - 1 - i] = -u;
            logJ[n - 1 + i] = StrictMath.log(points.get(i)[1]);
            logJ[n - 1 - i] = logJ[n - 1 + i];
        }
        CubicSpline.curvatures(place, logJ, 0, curvature);
    }

    private static double asinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(StrictMath.log(size + Math.sqrt(size * size + 1)), x);
    }

    /**
     * The profile of each subshell of an element. Tables that do not divide a shell by j serve both its subshells.
     *
     * @throws IllegalArgumentException if the element is not tabulated
     */
    static List<ComptonProfile> of(Element element) {
        Table table = Table.ofResource("/magneton/atomic/compton_profiles.csv");
        String[] symbol = table.text("symbol");
        double[] index = table.numbers("shell_index");
        double[] electrons = table.numbers("n_el");
        double[] momentum = table.numbers("pz_au");
        double[] profile = table.numbers("J");
        List<List<double[]>> points = new ArrayList<>();
        List<Double> filled = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < symbol.length; i++) {
            if (symbol[i].equals(element.symbol())) {
                // momenta of all shells take turns
                if (index[i] > points.size()) {
                    points.add(new ArrayList<>());
                    sum += electrons[i];
                    filled.add(sum);
                }
                points.get((int) index[i] - 1).add(new double[] {momentum[i], profile[i]});
            }
        }
        if (points.isEmpty()) {
            throw new IllegalArgumentException("stepping with angle: impulse has no Compton profiles of " + element.symbol()
                    + "; choose angle: rest");
        }
        List<ComptonProfile> shells = points.stream().map(ComptonProfile::new).toList();
        return element.subshells().stream().map(new SubshellAssignment(filled, shells)::next).toList();
    }

    /** Hands out shells in order of electrons: a subshell belongs to the shell that holds its middle electron. */
    private static final class SubshellAssignment {
        private final List<Double> filled;
        private final List<ComptonProfile> shells;
        private double before;

        SubshellAssignment(List<Double> filled, List<ComptonProfile> shells) {
            this.filled = filled;
            this.shells = shells;
        }

        ComptonProfile next(magneton.target.Subshell subshell) {
            double middle = before + 0.5 * subshell.electrons();
            before += subshell.electrons();
            int shell = 0;
            while (shell < shells.size() - 1 && filled.get(shell) <= middle) {
                shell++;
            }
            return shells.get(shell);
        }
    }

    /** J at p_z in atomic units. */
    double at(double momentum) {
        double u = asinh(momentum);
        int last = place.length - 1;
        if (u <= place[0] || u >= place[last]) {
            return StrictMath.exp(CubicSpline.beyond(place, logJ, curvature, 0, u));
        }
        int lo = 0;
        int hi = last;
        while (hi - lo > 1) {
            int middle = (lo + hi) >>> 1;
            if (place[middle] <= u) {
                lo = middle;
            } else {
                hi = middle;
            }
        }
        return StrictMath.exp(CubicSpline.between(place, logJ, curvature, 0, lo, u));
    }
}
