package org.throughline.query.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Asker;
import org.throughline.events.CorrectionReason;
import org.throughline.events.ReviewId;
import org.throughline.query.bitemporal.AsOf;

/** It is noon on 1 December 2016. */
class CorrectionsByVersionTest {

    static final Instant NOON = Instant.parse("2016-12-01T12:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2016, 12, 1);

    final CorrectionsByVersion corrections = new CorrectionsByVersion(Clock.fixed(NOON, ZoneOffset.UTC));
    final AtomicInteger reads = new AtomicInteger();

    @Test
    void a_stream_is_read_once_for_each_version() {
        for (long version : new long[] {3, 3, 3, 4, 4})
            assertThat(asked(version, NOON.minusSeconds(3_600), new AsOf(TODAY, null)))
                    .hasSize(1);

        assertThat(reads).hasValue(2);
    }

    @Test
    void a_correction_of_this_minute_is_read_again_because_views_may_lag_behind_it() {
        for (int i = 0; i < 3; i++) asked(3, NOON.minusSeconds(10), new AsOf(TODAY, null));

        assertThat(reads).hasValue(3);
    }

    @Test
    void each_question_gets_what_was_known_and_in_effect() {
        var recordedAt = NOON.minusSeconds(3_600);
        assertThat(asked(3, recordedAt, new AsOf(TODAY.minusDays(1), null))).isEmpty();
        assertThat(asked(3, recordedAt, new AsOf(TODAY, recordedAt.minusSeconds(1))))
                .isEmpty();
        assertThat(asked(3, recordedAt, new AsOf(TODAY, recordedAt))).hasSize(1);
        assertThat(reads).hasValue(1);
    }

    private List<MadeCorrection> asked(long version, Instant recordedAt, AsOf standpoint) {
        return corrections
                .of("a-review", version, standpoint, () -> {
                    reads.incrementAndGet();
                    return Stream.of(made(recordedAt));
                })
                .toList();
    }

    private static MadeCorrection made(Instant recordedAt) {
        return new MadeCorrection(
                "a-review",
                new ReviewId("a-review"),
                "A review",
                List.of(),
                "ReviewRegistered",
                0,
                2,
                3L,
                TODAY,
                TODAY,
                recordedAt,
                Asker.PROGRAM,
                null,
                CorrectionReason.TYPING_ERROR,
                "mistyped",
                List.of(),
                List.of(),
                false);
    }
}
