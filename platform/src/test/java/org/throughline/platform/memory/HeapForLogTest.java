package org.throughline.platform.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeapForLogTest {

    private static final long MIB = 1 << 20;
    private static final HeapForLog NEEDED = new HeapForLog(64 * MIB, 12_000);

    @Test
    void a_heap_that_cannot_hold_the_log_is_refused_with_the_figure_that_would_do() {
        assertThatThrownBy(() -> NEEDED.check(200_000, 256 * MIB))
                .isInstanceOf(NotEnoughMemory.class)
                .hasMessageContaining("200,000 events")
                .hasMessageContaining("256 MB")
                .hasMessageContaining("-Xmx3300m");
    }

    @Test
    void a_heap_of_the_figure_is_accepted() {
        assertThatCode(() -> NEEDED.check(200_000, NEEDED.megabytesFor(200_000) * MIB))
                .doesNotThrowAnyException();
    }

    @Test
    void an_empty_log_needs_little() {
        assertThat(NEEDED.megabytesFor(0)).isEqualTo(100);
    }
}
