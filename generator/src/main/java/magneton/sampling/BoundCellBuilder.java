package magneton.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

import magneton.rate.DensityPatch;
import magneton.rate.FluxMoments;

/**
 * Lays the proposal cells of bound electrons: starts from the patches of the density, then halves the cell that wastes
 * most until there are enough. A part of a patch has the same density, so cells never change what is sampled.
 */
final class BoundCellBuilder {
    /** Share of proposals accepted at which halving stops. */
    private static final double ACCEPTANCE = 0.8;

    /** Most cells added to the patches. */
    private static final int MOST = 6144;

    private final BoundPiece piece;
    private final FluxTail flux;
    private final FluxMoments moments;
    private final double[] work = new double[3];

    BoundCellBuilder(BoundPiece piece, FluxTail flux) {
        this.piece = piece;
        this.flux = flux;
        this.moments = new FluxMoments(piece.channel().spectra());
    }

    BoundCellTable build() {
        PriorityQueue<Cell> cells = new PriorityQueue<>();
        double volume = 0;
        for (DensityPatch patch : piece.density().patches()) {
            Cell cell = new Cell(patch);
            if (cell.volume > 0) {
                cells.add(cell);
                volume += cell.volume;
            }
        }
        double rate = piece.rate() / piece.channel().scatterersPerKg();
        int limit = cells.size() + MOST;
        while (cells.size() < limit && rate < ACCEPTANCE * volume && cells.peek().waste > 0) {
            Cell worst = cells.poll();
            volume -= worst.volume;
            for (Cell part : worst.halves()) {
                if (part.volume > 0) {
                    cells.add(part);
                    volume += part.volume;
                }
            }
        }
        return table(new ArrayList<>(cells), rate);
    }

    private static BoundCellTable table(List<Cell> cells, double rate) {
        double[] volumes = cells.stream().mapToDouble(cell -> cell.volume).toArray();
        Alias alias = Alias.of(volumes);
        double envelope = 0;
        for (int i = 0; i < volumes.length; i++) {
            envelope = Math.max(envelope, volumes[i] / alias.probability(i));
        }
        double[] packed = new double[cells.size() * BoundCellTable.FIELDS];
        int[] shell = new int[cells.size()];
        for (int i = 0; i < volumes.length; i++) {
            cells.get(i).pack(packed, i * BoundCellTable.FIELDS, envelope * alias.probability(i));
            shell[i] = cells.get(i).patch.shell();
        }
        return new BoundCellTable(alias, packed, shell, rate / envelope);
    }

    /** A part of a patch with a bound on its density. */
    private final class Cell implements Comparable<Cell> {
        final DensityPatch patch;
        final double area;
        final double mass;
        final double volume;
        final double waste;

        Cell(DensityPatch patch) {
            this.patch = patch;
            double lowest = patch.lowestEnergy(piece.finalMass());
            area = (patch.x1() - patch.x0()) * patch.height();
            mass = lowest <= flux.maxEnergy() ? flux.above(lowest) : 0;
            volume = mass > 0 ? area * mass * bound(1 / flux.maxEnergy(), 1 / lowest) * (1 + 1e-12) : 0;
            waste = volume > 0 ? volume - area * middleDensity() : 0;
        }

        /**
         * The largest D_0 + D_1 u + D_2 u^2 for u = 1/E in a range: at fixed u it is bilinear on the cell, so it is
         * largest at a corner; along u a parabola.
         */
        private double bound(double u0, double u1) {
            double[][] d = patch.d();
            double largest = 0;
            for (int corner = 0; corner < 4; corner++) {
                double d0 = d[0][corner];
                double d1 = d[1][corner];
                double d2 = d[2][corner];
                largest = Math.max(largest, d0 + u0 * (d1 + u0 * d2));
                largest = Math.max(largest, d0 + u1 * (d1 + u1 * d2));
                double vertex = -d1 / (2 * d2);
                if (vertex > u0 && vertex < u1) {
                    largest = Math.max(largest, d0 + 0.5 * vertex * d1);
                }
            }
            return largest;
        }

        /** Density at the middle of the cell over all energies: an estimate of its mean, good enough to rank cells. */
        private double middleDensity() {
            double t = patch.transfer(0.5 * (patch.x0() + patch.x1()));
            double square = patch.square(t, 0.5 * (patch.y0() + patch.y1()));
            moments.above(DensityPatch.minEnergy(t, square, piece.finalMass()), work);
            double sum = 0;
            for (int k = 0; k < 3; k++) {
                sum += patch.at(k, 0.5, 0.5) * work[k];
            }
            return Math.max(0, sum);
        }

        /** Two halves, cut along x or along y, whichever leaves the smaller bounds. */
        List<Cell> halves() {
            double x = 0.5 * (patch.x0() + patch.x1());
            List<Cell> inX = List.of(new Cell(patch.part(patch.x0(), x, patch.y0(), patch.y1())),
                    new Cell(patch.part(x, patch.x1(), patch.y0(), patch.y1())));
            if (patch.free()) {
                return inX;
            }
            double y = 0.5 * (patch.y0() + patch.y1());
            List<Cell> inY = List.of(new Cell(patch.part(patch.x0(), patch.x1(), patch.y0(), y)),
                    new Cell(patch.part(patch.x0(), patch.x1(), y, patch.y1())));
            return sum(inY) < sum(inX) ? inY : inX;
        }

        private static double sum(List<Cell> parts) {
            return parts.get(0).volume + parts.get(1).volume;
        }

        void pack(double[] packed, int at, double normalisation) {
            packed[at + BoundCellTable.X] = patch.x0();
            packed[at + BoundCellTable.X_WIDTH] = patch.x1() - patch.x0();
            packed[at + BoundCellTable.TWICE_Y] = 2 * patch.y0();
            packed[at + BoundCellTable.TWICE_Y_WIDTH] = patch.free() ? 0 : 2 * (patch.y1() - patch.y0());
            packed[at + BoundCellTable.OFFSET] = patch.offset();
            packed[at + BoundCellTable.FLUX] = mass;
            double scale = area * mass / normalisation;
            for (int k = 0; k < 3; k++) {
                double[] c = patch.d()[k];
                int to = at + BoundCellTable.D0 + 4 * k;
                packed[to] = scale * c[0];
                packed[to + 1] = scale * (c[1] - c[0]);
                packed[to + 2] = scale * (c[2] - c[0]);
                packed[to + 3] = scale * (c[3] - c[2] - c[1] + c[0]);
            }
        }

        @Override
        public int compareTo(Cell other) {
            return Double.compare(other.waste, waste);
        }
    }
}
