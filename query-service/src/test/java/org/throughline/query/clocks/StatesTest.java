package org.throughline.query.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Recorded;
import org.throughline.domain.clocks.Timeline;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.Priority;
import org.throughline.events.action.RebaselineReason;
import org.throughline.query.action.ActionView;

class StatesTest {

    private static final ActionId ACTION = new ActionId("r.f1.a1");
    private static final LocalDate BEGUN = LocalDate.of(2016, 1, 10);
    private static final Instant RECORDED = Instant.parse("2016-02-01T12:00:00Z");
    private static final Authority SEMG = new Authority(new CommitteeId("semg"), BEGUN, "3");
    private static final int DAYS = 40;

    /** Stories entered late, out of order, corrected and retracted, by servers whose clocks disagree. */
    @Property(tries = 300)
    void what_is_looked_up_is_what_a_replay_folds_at_every_standpoint(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 14) int events) {
        var stream = story(new Random(seed), events);
        var states = States.of(stream, ActionView.FOLD);
        for (int day = -1; day <= DAYS; day++)
            for (var moment : moments(stream)) {
                var asOf = BEGUN.plusDays(day);
                assertThat(states.at(new Standpoint(asOf, moment)).orElse(null))
                        .as("as of %s, known at %s", asOf, moment)
                        .isEqualTo(replayed(stream, asOf, moment));
            }
    }

    @Property(tries = 100)
    void states_that_grew_event_by_event_are_those_made_of_the_whole(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int events) {
        var stream = story(new Random(seed), events);
        var grown = States.of(stream.subList(0, 1), ActionView.FOLD);
        for (int count = 2; count <= stream.size(); count++)
            grown = grown.then(stream.subList(0, count), ActionView.FOLD);
        var whole = States.of(stream, ActionView.FOLD);
        for (int day = -1; day <= DAYS; day++)
            for (var moment : moments(stream)) {
                var standpoint = new Standpoint(BEGUN.plusDays(day), moment);
                assertThat(grown.at(standpoint)).isEqualTo(whole.at(standpoint));
            }
    }

    @Test
    void what_is_entered_late_changes_what_was_so_and_not_what_was_known() {
        var stream = List.of(
                told(0, 0, assigned(BEGUN)),
                told(1, 10, new ProgressRecorded(ACTION, BEGUN.plusDays(20), null, "half the teams", null, null)),
                told(2, 30, moved(BEGUN.plusDays(5), BEGUN.plusDays(300))));
        var states = States.of(stream, ActionView.FOLD);
        var day = BEGUN.plusDays(6);

        assertThat(states.at(Standpoint.on(day)))
                .hasValueSatisfying(
                        view -> assertThat(view.standing().dueDates().current()).isEqualTo(BEGUN.plusDays(300)));
        assertThat(states.at(new Standpoint(day, RECORDED.plusSeconds(29))))
                .hasValueSatisfying(
                        view -> assertThat(view.standing().dueDates().current()).isEqualTo(BEGUN.plusDays(90)));
        assertThat(states.at(new Standpoint(day, RECORDED.minusSeconds(1)))).isEmpty();
        assertThat(states.at(Standpoint.on(BEGUN.minusDays(1)))).isEmpty();
    }

    private static @Nullable ActionView replayed(
            List<Recorded<ActionEvent>> stream, LocalDate asOf, @Nullable Instant knownAt) {
        var events = Timeline.effectiveBy(stream, asOf, knownAt);
        return events.isEmpty() ? null : ActionView.FOLD.of(events);
    }

    private static List<@Nullable Instant> moments(List<Recorded<ActionEvent>> stream) {
        var moments = new ArrayList<@Nullable Instant>();
        moments.add(null);
        for (var recorded : stream) {
            moments.add(recorded.recordedAt());
            moments.add(recorded.recordedAt().minusNanos(1));
        }
        return moments;
    }

    private static List<Recorded<ActionEvent>> story(Random random, int events) {
        var stream = new ArrayList<Recorded<ActionEvent>>();
        stream.add(told(0, 0, assigned(BEGUN)));
        int second = 0;
        while (stream.size() <= events) {
            second += random.nextInt(5) - 1;
            int version = stream.size();
            var day = BEGUN.plusDays(random.nextInt(DAYS));
            if (random.nextInt(4) == 0 && version > 1)
                correct(stream, second, 1 + random.nextInt(version - 1), day, random);
            else stream.add(told(version, second, happening(random, day)));
        }
        return stream;
    }

    /** Of every two corrections one retracts, and one says it rightly. A correction is not corrected itself. */
    private static void correct(
            List<Recorded<ActionEvent>> stream, int second, int corrects, LocalDate day, Random random) {
        int version = stream.size();
        if (stream.get(corrects).event() instanceof ActionEventCorrected || isCorrected(stream, corrects)) return;
        var restatedBy = random.nextBoolean() ? null : Long.valueOf(version + 1L);
        var correction = new ActionEventCorrected(ACTION, day, null, null, corrects, "mistyped", restatedBy);
        stream.add(told(version, second, correction));
        if (restatedBy != null)
            stream.add(told(version + 1, second, happening(random, BEGUN.plusDays(random.nextInt(DAYS)))));
    }

    private static boolean isCorrected(List<Recorded<ActionEvent>> stream, int version) {
        return stream.stream()
                .anyMatch(each ->
                        each.event() instanceof ActionEventCorrected correction && correction.corrects() == version);
    }

    private static ActionEvent happening(Random random, LocalDate day) {
        return switch (random.nextInt(3)) {
            case 0 -> new ProgressRecorded(ACTION, day, null, "step " + random.nextInt(100), null, null);
            case 1 -> moved(day, day.plusDays(random.nextInt(200)));
            default -> new ActionMarkedComplete(ACTION, day, null, "all teams");
        };
    }

    private static ActionEvent moved(LocalDate on, LocalDate to) {
        return new ActionRebaselined(
                ACTION,
                on,
                SEMG,
                null,
                BEGUN.plusDays(90),
                to,
                null,
                RebaselineReason.CAPACITY,
                "two posts are vacant");
    }

    private static Recorded<ActionEvent> told(long version, int second, ActionEvent event) {
        return new Recorded<>(event, version, RECORDED.plusSeconds(second));
    }

    private static ActionEvent assigned(LocalDate on) {
        return new ActionAssigned(
                ACTION,
                on,
                SEMG,
                null,
                List.of(),
                "Train all",
                "Decisions are informed",
                null,
                null,
                Priority.MEDIUM,
                new Participant(new PersonId("p-1"), "Service manager", new AgencyId("csc")),
                List.of(),
                new CommitteeId("semg"),
                on.plusDays(90),
                null,
                null);
    }
}
