package org.throughline.web.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Asker;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.CorrectionReason;
import org.throughline.events.FindingId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.query.history.History;

class CorrectableEntriesTest {

    private static final FindingId FINDING = new FindingId("a-review.f1");
    private static final LocalDate DAY = LocalDate.of(2026, 5, 12);
    private static final Authority MINUTE = new Authority(new CommitteeId("semg"), DAY, "3");

    @Test
    void what_the_program_records_beside_a_decision_is_not_corrected_on_its_own() {
        var agreed = entry(1, new ActionAgreed(FINDING, DAY, MINUTE, null, new ActionId("a-review.f1.a1")), null);

        assertThat(Entries.isCorrectable(agreed)).isFalse();
        assertThat(Entries.isCorrectable(entry(1, raised("Letters get lost"), null)))
                .isTrue();
    }

    @Test
    void a_corrected_entry_says_what_was_stated_last() {
        var history = history(
                entry(1, raised("Leters get lost"), 2L),
                entry(2, corrected(1, 3L), null),
                entry(3, raised("Letters got lost"), 4L),
                entry(4, corrected(3, 5L), null),
                entry(5, raised("Letters get lost"), null));

        var shown = AsCorrected.of(history);

        assertThat(shown).singleElement().satisfies(only -> {
            assertThat(only.first().version()).isEqualTo(1);
            assertThat(only.says().version()).isEqualTo(5);
            assertThat(only.retracted()).isFalse();
            assertThat(only.versions()).containsExactly(1L, 2L, 3L, 4L, 5L);
        });
    }

    @Test
    void an_entry_that_was_taken_back_stays_with_what_took_it_back() {
        var shown =
                AsCorrected.of(history(entry(1, raised("Letters get lost"), 2L), entry(2, corrected(1, null), null)));

        assertThat(shown).singleElement().satisfies(only -> {
            assertThat(only.retracted()).isTrue();
            assertThat(only.corrections())
                    .singleElement()
                    .satisfies(step -> assertThat(step.restated()).isNull());
        });
    }

    private static FindingRaised raised(String statement) {
        return new FindingRaised(
                FINDING, DAY, MINUTE, null, FindingKind.LEARNING, new ThemeId("transfer"), statement, null, List.of());
    }

    private static FindingEventCorrected corrected(long version, @Nullable Long restatedBy) {
        return new FindingEventCorrected(
                FINDING, DAY, MINUTE, null, version, CorrectionReason.TYPING_ERROR, "A typing error", restatedBy);
    }

    private static History history(History.Entry... entries) {
        return new History(DAY, null, FINDING.value(), entries.length, List.of(entries));
    }

    private static History.Entry entry(long version, BoardEvent event, @Nullable Long correctedBy) {
        return new History.Entry(
                version,
                Instant.parse("2026-05-13T09:00:00Z"),
                DAY,
                null,
                1,
                Asker.PROGRAM,
                event.authority(),
                event.source(),
                "FindingRaised",
                "Raised",
                correctedBy,
                false,
                event);
    }
}
