package magneton.sampling;

/** Scalar twin of {@link VectorSampling}. */
final class ScalarSampling implements SamplingKernels {
    private static final long ONE_BITS = 0x3ff0000000000000L;

    @Override
    public void propose(
            CellTable table, long[] words, int n, int[] base, double[] energy, double[] x, double[] factor, double[] test) {
        Alias alias = table.alias();
        double[] cells = table.cells();
        int used = alias.bitsUsed();
        for (int i = 0; i < n; i++) {
            long word = words[i];
            int cell = alias.choose(word) * CellTable.FIELDS;
            double u = uniform(words[n + i]);
            double v = uniform(words[2 * n + i]);
            energy[i] = Math.fma(cells[cell + CellTable.ENERGY_WIDTH], u, cells[cell + CellTable.ENERGY]);
            x[i] = Math.fma(cells[cell + CellTable.X_WIDTH], v, cells[cell + CellTable.X]);
            factor[i] = Math.fma(cells[cell + CellTable.FACTOR_SLOPE], u, cells[cell + CellTable.FACTOR]);
            test[i] = uniform(word << used);
        }
    }

    private static double uniform(long word) {
        return Double.longBitsToDouble(word >>> 12 | ONE_BITS) - 1;
    }

    @Override
    public void weigh(WeightPolynomial weight, double[] recoil, double[] factor, double[] scratch, int n) {
        double[] c = weight.coefficients();
        for (int i = 0; i < n; i++) {
            double s = Math.fma(recoil[i], weight.slope(), weight.offset());
            double p = c[15];
            for (int k = 14; k >= 0; k--) {
                p = Math.fma(p, s, c[k]);
            }
            factor[i] *= p;
        }
    }

    @Override
    public int accept(AcceptLaw law, double[] energy, double[] recoil, double[] factor, double[] test, int n,
            double[] outEnergy, double[] outRecoil, int at) {
        double[] g0 = law.g()[0];
        double[] g1 = law.g()[1];
        double[] g2 = law.g()[2];
        int accepted = 0;
        for (int i = 0; i < n; i++) {
            double e = energy[i];
            double t = recoil[i];
            double a = polynomial(g0, t);
            double b = polynomial(g1, t);
            double c = polynomial(g2, t);
            double sum = Math.fma(Math.fma(a, e, b), e, c);
            double lift = Math.fma(law.lift()[1], t, law.lift()[0]);
            boolean below = test[i] * (e * e) * lift < factor[i] * sum;
            if (below && discriminant(e, t, law.target(), law.finalMass2()) >= 0) {
                outEnergy[at + accepted] = e;
                outRecoil[at + accepted] = t;
                accepted++;
            }
        }
        return accepted;
    }

    private static double polynomial(double[] c, double t) {
        return Math.fma(Math.fma(Math.fma(Math.fma(c[4], t, c[3]), t, c[2]), t, c[1]), t, c[0]);
    }

    /** E^2 p^2 sin^2(theta). */
    private static double discriminant(double e, double t, double target, double finalMass2) {
        double left = t * target * Math.fma(t, -(e + e + target), e * (e + e));
        return Math.fma(-finalMass2, Math.fma(t, e + target, finalMass2 * 0.25), left);
    }

    @Override
    public void directions(double target, double finalMass2, double[] energy, double[] recoil, int from, int n,
            double[] sine, double[] cosine, double[] cosineNu) {
        for (int i = 0; i < n; i++) {
            double e = energy[from + i];
            double t = recoil[from + i];
            double along = Math.fma(t, e + target, finalMass2 * 0.5);
            sine[i] = Math.sqrt(Math.max(discriminant(e, t, target, finalMass2), 0));
            cosine[i] = along;
            cosineNu[i] = Math.fma(e, e, -along);
        }
    }

    @Override
    public void cosines(double target, double finalMass2, double[] energy, double[] recoil, int from, int n, double[] cosine) {
        for (int i = from; i < from + n; i++) {
            double e = energy[i];
            double t = recoil[i];
            double along = Math.fma(t, e + target, finalMass2 * 0.5);
            double y = e * e * (t * (t + (target + target)));
            double half = y * 0.5;
            double r = Double.longBitsToDouble(VectorSampling.RSQRT_GUESS - (Double.doubleToRawLongBits(y) >>> 1));
            for (int step = 0; step < 4; step++) {
                r = r * Math.fma(-(r * half), r, 1.5);
            }
            cosine[i] = along * r;
        }
    }

    @Override
    public void choose(Alias alias, long[] words, int n, int shift, int[] outcome) {
        for (int i = 0; i < n; i++) {
            outcome[i] = alias.choose(words[i]) << shift;
        }
    }

    @Override
    public void passedSteps(ShellChooser chooser, long[] words, double[] recoil, int from, int n, int[] passed) {
        int used = chooser.hosts.bitsUsed();
        for (int i = 0; i < n; i++) {
            double t = recoil[from + i];
            double open = 0;
            for (int j = 0; j < chooser.threshold.length; j++) {
                open += t >= chooser.threshold[j] ? chooser.electrons[j] : 0;
            }
            double y = uniform(words[i] << used) * open;
            int count = 0;
            for (int j = 0; j < chooser.cumulative.length; j++) {
                count += y >= chooser.cumulative[j] ? 1 : 0;
            }
            passed[i] = count;
        }
    }

    @Override
    public void energies(FluxTail flux, int[] segment, double[] mass, double[] energy, int n) {
        for (int i = 0; i < n; i++) {
            energy[i] = flux.energy(segment[i], mass[i]);
        }
    }

    @Override
    public void scale(double[] from, double scale, double[] to, int at, int n) {
        for (int i = 0; i < n; i++) {
            to[at + i] = scale * from[i];
        }
    }

    @Override
    public void gather(double[] from, int[] source, double scale, double[] to, int n) {
        for (int i = 0; i < n; i++) {
            to[i] = scale * from[source[i]];
        }
    }

    @Override
    public void gather(int[] from, int[] source, int[] to, int at, int n) {
        for (int i = 0; i < n; i++) {
            to[at + i] = from[source[i]];
        }
    }

    @Override
    public void add(int[] table, int offset, int[] index, int[] to, int at, int n) {
        for (int i = at; i < at + n; i++) {
            to[i] += table[offset + index[i]];
        }
    }
}
