package magneton.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import magneton.TestExperiments;
import magneton.experiment.Channel;

/** Bounds of proposal cells against the cross section, at random points of random rectangles. */
class LawBoundTest {
    private static final int RECTANGLES = 500;
    private static final int POINTS = 20;

    static Stream<Piece> pieces() {
        return TestExperiments.all().stream().flatMap(experiment -> Channel.of(experiment).stream())
                .flatMap(channel -> Piece.of(channel).stream());
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void nothingLiesAboveTheBound(Piece piece) {
        LawBound law = new LawBound(piece);
        SplittableRandom random = new SplittableRandom(3);
        double from = Math.max(piece.fromMeV(), 1e-6 * piece.toMeV());
        double span = Math.log(piece.toMeV() / from);
        for (int k = 0; k < RECTANGLES; k++) {
            double t1 = from * Math.exp(span * random.nextDouble());
            double t2 = Math.min(piece.toMeV(), t1 * Math.exp(random.nextDouble()));
            double e1 = piece.minEnergy(t1, t2) * Math.exp(2 * random.nextDouble());
            double e2 = e1 * (1 + random.nextDouble());
            double bound = law.largest(e1, e2, t1, t2);
            for (int i = 0; i < POINTS; i++) {
                double t = i == 0 ? t1 : i == 1 ? t2 : t1 + (t2 - t1) * random.nextDouble();
                double e = i % 5 == 0 ? e1 : i % 5 == 1 ? e2 : e1 + (e2 - e1) * random.nextDouble();
                double density = piece.channel().law().at(e, t) * (piece.logarithmic() ? t : 1);
                // The law in use is the polynomial of the weight, as close to it as the piece says.
                assertThat(density * (1 - 1e-8)).isLessThanOrEqualTo(bound * (1 + 1e-8) + Double.MIN_NORMAL);
                assertThat(law.at(e, t)).isLessThanOrEqualTo(bound);
            }
        }
    }
}
