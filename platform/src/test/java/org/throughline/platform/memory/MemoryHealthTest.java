package org.throughline.platform.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class MemoryHealthTest {

    private static final long MIB = 1 << 20;
    private static final HeapForLog LOG = new HeapForLog(64 * MIB, 12_000);

    @Test
    void a_log_that_fits_with_room_is_well() {
        assertThat(MemoryHealth.attention(4_000 * MIB, 1_000 * MIB, LOG.bytesFor(200_000)))
                .isNull();
    }

    @Test
    void a_log_that_hardly_fits_is_told_with_the_heap_that_would_do_while_the_program_still_starts() {
        long heap = 2_500 * MIB;
        LOG.check(200_000, heap); // not refused

        var told = Objects.requireNonNull(MemoryHealth.attention(heap, 0, LOG.bytesFor(200_000)));
        assertThat(told.problem()).contains("needs about 3,300 MB", "may use 2,500 MB");
        assertThat(told.remedy()).contains("-Xmx3300m");
    }

    @Test
    void a_heap_that_is_full_after_a_collection_is_told() {
        var told = Objects.requireNonNull(MemoryHealth.attention(1_000 * MIB, 900 * MIB, 0));
        assertThat(told.problem()).contains("900 MB of the 1,000 MB");
    }

    @Test
    void what_is_left_after_a_collection_is_known_once_there_was_one() {
        System.gc();
        assertThat(HeapUse.afterCollection().orElse(0)).isBetween(1L, HeapUse.max());
    }
}
