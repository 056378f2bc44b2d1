package magneton.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorSpecies;

/**
 * The vector species of the project, in one place.
 *
 * <p>The preferred species, not a fixed 512-bit one: on hardware with four lanes a fixed 512-bit species falls out of
 * the intrinsics and runs a hundred times slower. Apart from {@link Lanes}, as whoever touches this class loads the
 * vector module, some 50 ms that a short run does without.
 */
public final class Species {
    /** Doubles at the preferred width of the machine. */
    public static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;

    /** Longs at the same width. */
    public static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;

    /** As many ints as {@link #DOUBLES} has lanes: indices of gathers. */
    public static final VectorSpecies<Integer> INTS =
            VectorSpecies.of(int.class, VectorShape.forBitSize(DOUBLES.vectorBitSize() / 2));

    private Species() {}
}
