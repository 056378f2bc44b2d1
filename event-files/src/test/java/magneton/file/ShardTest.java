package magneton.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;

import org.junit.jupiter.api.Test;

class ShardTest {
    @Test
    void shardsFollowTheFloorRule() {
        for (long total : new long[] {0, 1, 2, 7, 100, 7_629_395_000L}) {
            for (long n : new long[] {1, 2, 3, 5, 9, 128}) {
                long end = 0;
                for (long i = 0; i < n; i++) {
                    Shard shard = Shard.of(i, n, total);
                    assertThat(shard.first()).isEqualTo(end).isEqualTo(floor(i, n, total));
                    end = shard.end();
                }
                assertThat(end).isEqualTo(total);
            }
        }
    }

    private static long floor(long i, long n, long total) {
        return BigInteger.valueOf(i).multiply(BigInteger.valueOf(total)).divide(BigInteger.valueOf(n)).longValueExact();
    }

    @Test
    void textComesBack() {
        Shard shard = Shard.of(1, 3, 10);
        assertThat(shard).hasToString("3-6/10");
        assertThat(Shard.parse("3-6/10")).isEqualTo(shard);
        assertThat(shard.isWhole()).isFalse();
        assertThat(Shard.whole(10).isWhole()).isTrue();
        assertThatThrownBy(() -> Shard.parse("3-6")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shard.of(3, 3, 10)).isInstanceOf(IllegalArgumentException.class);
    }
}
