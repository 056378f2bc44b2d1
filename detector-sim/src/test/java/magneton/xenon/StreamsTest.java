package magneton.xenon;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import magneton.response.Streams;

/** No two uses share random numbers: streams differ, those of binomial and gamma deviates by the three they take. */
class StreamsTest {
    private static final Set<String> THREE = Set.of("PHOTOELECTRONS", "IONS", "S1_HITS", "EXTRACTION");

    @Test
    void everyStreamHasItsOwnNumbers() throws IllegalAccessException {
        List<Integer> taken = new ArrayList<>();
        for (Class<?> list : List.of(Streams.class, LxeStreams.class)) {
            for (Field field : list.getDeclaredFields()) {
                boolean stream = Modifier.isStatic(field.getModifiers()) && field.getType() == int.class
                        && !field.getName().equals("XENON");
                if (stream) {
                    field.setAccessible(true);
                    int first = field.getInt(null);
                    taken.add(first);
                    if (THREE.contains(field.getName())) {
                        taken.add(first + 1);
                        taken.add(first + 2);
                    }
                }
            }
        }
        assertThat(taken).hasSizeGreaterThan(25).doesNotHaveDuplicates();
    }
}
