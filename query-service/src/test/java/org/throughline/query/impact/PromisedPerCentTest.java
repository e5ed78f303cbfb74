package org.throughline.query.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Recorded;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.Priority;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;
import org.throughline.query.action.ActionView;

/** A target in per cent and a count of cases are on one scale. */
class PromisedPerCentTest {

    static final LocalDate MARCH = LocalDate.of(2017, 3, 31), JULY = LocalDate.of(2017, 7, 31);
    static final ActionId ACTION = new ActionId("scr-child-j.f1.a1");
    static final Authority SEMG = new Authority(new CommitteeId("semg"), MARCH, "1");
    static final Participant OWNER = new Participant(new PersonId("p-omar"), "Manager", new AgencyId("csc"));

    @Test
    void a_count_above_a_target_in_per_cent_reaches_it() {
        assertThat(counted(17).reached()).isTrue();
        assertThat(counted(16).reached()).isTrue();
        assertThat(counted(15).reached()).isFalse();
    }

    @Test
    void a_count_is_better_than_a_baseline_in_per_cent() {
        var series = counted(15);

        assertThat(series.readings().getFirst().better()).isTrue();
        assertThat(series.size(Reading.of(BigDecimal.valueOf(30)))).isEqualByComparingTo("0.3");
        assertThat(series.unit()).isEqualTo("%");
        assertThat(series.isShare()).isTrue();
    }

    private static MeasureSeries counted(int inOrder) {
        var promised = new ActionAssigned(
                ACTION,
                MARCH,
                SEMG,
                null,
                List.of(),
                "s",
                "o",
                new SuccessMeasure("chronologies in order", "%", BigDecimal.valueOf(30), BigDecimal.valueOf(80), null),
                null,
                Priority.MEDIUM,
                OWNER,
                List.of(),
                SEMG.committee(),
                JULY,
                null,
                null);
        var evidence = new Evidence(
                EvidenceLevel.PRACTICE,
                SourceKind.CASE_AUDIT,
                "Chronologies in order",
                null,
                Direction.HIGHER_IS_BETTER,
                null,
                null,
                Reading.of(inOrder, 20),
                false,
                null,
                "read",
                Sampling.RANDOM,
                null,
                OWNER,
                Independence.SELF_ASSESSED,
                null,
                null);
        var action = ActionView.FOLD.of(List.of(
                new Recorded<>(promised, 0, Instant.EPOCH),
                new Recorded<>(new ImpactEvidenceRecorded(ACTION, JULY, null, null, evidence), 1, Instant.EPOCH)));
        return MeasureSeries.of(action).getFirst();
    }
}
