package org.throughline.query.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Recorded;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.Priority;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;
import org.throughline.query.action.ActionView;

/** A typed baseline stands beside what was measured of the same measure before it. */
class BaselinesTest {

    static final LocalDate MARCH = LocalDate.of(2017, 3, 31), JULY = LocalDate.of(2017, 7, 31);
    static final ActionId ACTION = new ActionId("scr-child-j.f1.a1"), OTHER = new ActionId("scr-child-j.f1.a2");
    static final Authority SEMG = new Authority(new CommitteeId("semg"), MARCH, "1");
    static final Participant OWNER = new Participant(new PersonId("p-omar"), "Manager", new AgencyId("csc"));

    @Test
    void a_baseline_that_no_measurement_before_it_had_contradicts_the_last_of_them() {
        var found = ContradictoryReadings.baselines(
                List.of(action(ACTION, read(MARCH, null, 4)), action(OTHER, read(JULY, 1, 15))));

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().kind()).isEqualTo(Contradiction.Kind.BASELINE_BESIDE_READING);
        assertThat(found.getFirst().action()).isEqualTo(OTHER);
        assertThat(found.getFirst().sentence())
                .contains("4/20")
                .contains("31 March 2017")
                .contains("a baseline of 1/20")
                .contains("31 July 2017");
        assertThat(found.getFirst().said().id()).isEqualTo(ACTION.value());
        assertThat(found.getFirst().beside().words()).contains("baseline: 1/20");
    }

    @Test
    void a_baseline_that_repeats_an_earlier_reading_or_baseline_contradicts_nothing() {
        assertThat(ContradictoryReadings.baselines(
                        List.of(action(ACTION, read(MARCH, 2, 4), read(MARCH.plusDays(9), 4, 10), read(JULY, 2, 15)))))
                .isEmpty();
        assertThat(ContradictoryReadings.baselines(List.of(action(ACTION, read(JULY, 1, 15)))))
                .isEmpty();
    }

    private static ActionView action(ActionId id, Evidence... measured) {
        var events = new ArrayList<Recorded<ActionEvent>>();
        events.add(recorded(
                new ActionAssigned(
                        id,
                        MARCH,
                        SEMG,
                        null,
                        List.of(),
                        "s",
                        "o",
                        null,
                        null,
                        Priority.MEDIUM,
                        OWNER,
                        List.of(),
                        SEMG.committee(),
                        JULY,
                        null,
                        null),
                0));
        for (var evidence : measured) {
            var day = LocalDate.parse(evidence.method());
            events.add(recorded(new ImpactEvidenceRecorded(id, day, null, null, evidence), events.size()));
        }
        return ActionView.FOLD.of(events);
    }

    private static Recorded<ActionEvent> recorded(ActionEvent event, long version) {
        return new Recorded<>(event, version, Instant.EPOCH);
    }

    /** Has the day as its method, for the event. */
    private static Evidence read(LocalDate day, @Nullable Integer baseline, int inOrder) {
        return new Evidence(
                EvidenceLevel.PRACTICE,
                SourceKind.CASE_AUDIT,
                "chronologies in order",
                null,
                Direction.HIGHER_IS_BETTER,
                baseline == null ? null : Reading.of(baseline, 20),
                null,
                Reading.of(inOrder, 20),
                baseline != null,
                null,
                day.toString(),
                Sampling.RANDOM,
                null,
                OWNER,
                Independence.SELF_ASSESSED,
                null,
                null);
    }
}
