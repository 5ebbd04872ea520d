package latentexplorer.core.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkersTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5})
    void everyShardRunsOnce(int threads) {
        try (Workers workers = new Workers("test", threads)) {
            AtomicIntegerArray runs = new AtomicIntegerArray(37);
            workers.forEachShard(37, runs::incrementAndGet);
            for (int i = 0; i < 37; i++) {
                assertThat(runs.get(i)).isOne();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void aFailureReachesTheCallerAsItIs(int threads) {
        try (Workers workers = new Workers("test", threads)) {
            assertThatThrownBy(() -> workers.forEachShard(4, shard -> {
                        if (shard == 2) {
                            throw new IllegalArgumentException("shard 2");
                        }
                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("shard 2");
        }
    }
}
