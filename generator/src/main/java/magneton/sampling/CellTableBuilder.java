package magneton.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

import magneton.atomic.AtomicModel;
import magneton.constant.Constants;
import magneton.source.Spectrum;

/**
 * Lays the proposal cells of a piece: starts from the linear pieces of the flux and the steps of the electron count,
 * then halves the cell that wastes most until there are enough.
 */
final class CellTableBuilder {
    /** Share of proposals accepted at which halving stops: beyond it a larger table costs more than it saves. */
    private static final double ACCEPTANCE = 0.94;

    private final Piece piece;
    private final LawBound law;
    private final boolean logarithmic;

    CellTableBuilder(Piece piece) {
        this.piece = piece;
        this.law = new LawBound(piece);
        this.logarithmic = piece.logarithmic();
    }

    /** The table with the wanted acceptance, or {@code most} cells more than the flux has linear pieces. */
    CellTable build(int most) {
        PriorityQueue<Cell> cells = new PriorityQueue<>();
        for (Spectrum spectrum : piece.channel().spectra()) {
            for (double[] window : windows()) {
                addInitial(cells, spectrum, window[0], window[1]);
            }
        }
        double rate = piece.rate() / piece.channel().scatterersPerKg();
        double volume = cells.stream().mapToDouble(cell -> cell.volume).sum();
        int limit = cells.size() + most;
        while (cells.size() < limit && rate < ACCEPTANCE * volume && cells.peek().waste > 0) {
            Cell worst = cells.poll();
            volume -= worst.volume;
            for (Cell part : worst.halves()) {
                addIfAlive(cells, part);
                volume += part.volume;
            }
        }
        return table(new ArrayList<>(cells));
    }

    /** Windows of T between the steps of the electron count, MeV. */
    private List<double[]> windows() {
        List<Double> edges = new ArrayList<>();
        edges.add(piece.fromMeV());
        piece.channel().steps().stream().mapToDouble(AtomicModel.Step::fromKeV).map(b -> b / Constants.KEV_PER_MEV)
                .filter(b -> b > piece.fromMeV() && b < piece.toMeV()).distinct().sorted().forEach(edges::add);
        edges.add(piece.toMeV());
        List<double[]> windows = new ArrayList<>();
        for (int i = 1; i < edges.size(); i++) {
            windows.add(new double[] {edges.get(i - 1), edges.get(i)});
        }
        return windows;
    }

    private void addInitial(PriorityQueue<Cell> cells, Spectrum spectrum, double from, double to) {
        double electrons = piece.multiplicity(from == 0 ? to / 2 : Math.sqrt(from * to));
        if (!(electrons > 0)) {
            return;
        }
        switch (spectrum) {
            case Spectrum.Line line -> {
                double flux = line.total() * electrons;
                addIfAlive(cells, new Cell(line.energyMeV(), line.energyMeV(), flux, flux, from, to));
            }
            case Spectrum.Tabulated table -> {
                double[] e = table.energyMeV();
                double[] phi = table.density();
                for (int i = 1; i < e.length; i++) {
                    if (e[i] > e[i - 1]) {
                        addIfAlive(cells, new Cell(
                                e[i - 1], e[i], phi[i - 1] * electrons, phi[i] * electrons, from, to));
                    }
                }
            }
        }
    }

    private static void addIfAlive(PriorityQueue<Cell> cells, Cell cell) {
        if (cell.volume > 0) {
            cell.waste = cell.waste();
            cells.add(cell);
        }
    }

    private CellTable table(List<Cell> cells) {
        if (cells.isEmpty()) {
            throw new IllegalArgumentException("no cell of " + piece.channel().process().name() + " has phase space");
        }
        double[] volumes = new double[cells.size()];
        double total = 0;
        for (int i = 0; i < volumes.length; i++) {
            volumes[i] = cells.get(i).volume;
            total += volumes[i];
        }
        Alias alias = Alias.of(volumes);
        double envelope = 0;
        for (int i = 0; i < volumes.length; i++) {
            envelope = Math.max(envelope, volumes[i] / alias.probability(i));
        }
        double[] packed = new double[cells.size() * CellTable.FIELDS];
        for (int i = 0; i < volumes.length; i++) {
            cells.get(i).pack(packed, i * CellTable.FIELDS, envelope * alias.probability(i));
        }
        return new CellTable(alias, packed, piece.rate() / piece.channel().scatterersPerKg() / envelope);
    }

    /** A rectangle in (E, x) with linear flux (electrons included) and a bound on its density. */
    private final class Cell implements Comparable<Cell> {
        final double e1;
        final double e2;
        final double phi1;
        final double phi2;
        final double t1;
        final double t2;
        final double x1;
        final double x2;
        final double area;
        final double volume;
        double waste;

        Cell(double lowE, double highE, double lowPhi, double highPhi, double lowT, double highT) {
            boolean line = lowE == highE;
            double reach = piece.maxRecoil(highE);
            double top = Math.min(highT, reach);
            double bottom = Math.max(lowT, reach > 0 ? piece.minRecoil(highE) : 0);
            double first = top > bottom ? Math.max(lowE, line ? lowE : piece.minEnergy(Math.max(bottom, 1e-12), top)) : highE;
            e1 = first;
            e2 = highE;
            phi1 = line ? lowPhi : lowPhi + (highPhi - lowPhi) * ((first - lowE) / (highE - lowE));
            phi2 = highPhi;
            t1 = bottom;
            t2 = top;
            boolean alive = top > bottom && (line || first < highE) && Math.max(phi1, phi2) > 0;
            x1 = alive ? x(t1) : 0;
            x2 = alive ? x(t2) : 0;
            area = alive ? (line ? 1 : e2 - e1) * (x2 - x1) : 0;
            volume = alive ? area * Math.max(phi1, phi2) * law.largest(e1, e2, t1, t2) : 0;
        }

        /** What is proposed in vain, about: the mean density of the cell taken from its middle. */
        private double waste() {
            double e = 0.5 * (e1 + e2);
            double x = 0.5 * (x1 + x2);
            return volume - area * 0.5 * (phi1 + phi2) * law.at(e, logarithmic ? StrictMath.exp(x) : x);
        }

        /** Two halves, cut along E or along x, whichever leaves the smaller bounds. */
        List<Cell> halves() {
            double middle = 0.5 * (x1 + x2);
            double tMiddle = logarithmic ? StrictMath.exp(middle) : middle;
            List<Cell> byRecoil = List.of(
                    new Cell(e1, e2, phi1, phi2, t1, tMiddle), new Cell(e1, e2, phi1, phi2, tMiddle, t2));
            if (e1 == e2) {
                return byRecoil;
            }
            double eMiddle = 0.5 * (e1 + e2);
            double phiMiddle = 0.5 * (phi1 + phi2);
            List<Cell> byEnergy = List.of(
                    new Cell(e1, eMiddle, phi1, phiMiddle, t1, t2), new Cell(eMiddle, e2, phiMiddle, phi2, t1, t2));
            return sum(byEnergy) < sum(byRecoil) ? byEnergy : byRecoil;
        }

        private double sum(List<Cell> parts) {
            return parts.get(0).volume + parts.get(1).volume;
        }

        void pack(double[] packed, int at, double normalisation) {
            packed[at + CellTable.ENERGY] = e1;
            packed[at + CellTable.ENERGY_WIDTH] = e2 - e1;
            packed[at + CellTable.X] = x1;
            packed[at + CellTable.X_WIDTH] = x2 - x1;
            packed[at + CellTable.FACTOR] = phi1 * area / normalisation;
            packed[at + CellTable.FACTOR_SLOPE] = (phi2 - phi1) * area / normalisation;
        }

        private double x(double t) {
            return logarithmic ? StrictMath.log(t) : t;
        }

        @Override
        public int compareTo(Cell other) {
            return Double.compare(other.waste, waste);
        }
    }
}
