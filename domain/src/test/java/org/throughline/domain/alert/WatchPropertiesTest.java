package org.throughline.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.alert.WatchedActions.ACTION;
import static org.throughline.domain.alert.WatchedActions.CSC;
import static org.throughline.domain.alert.WatchedActions.assigned;
import static org.throughline.domain.alert.WatchedActions.minute;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.waiting.AlertReasons;
import org.throughline.events.DigestId;
import org.throughline.events.HoldReason;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;
import org.throughline.events.alert.DigestLine;

/** Whatever happens to an action, and however many mornings pass, a lead is told of it once and of nothing else. */
class WatchPropertiesTest {

    enum Happens {
        NOTHING,
        PROGRESS,
        ACKNOWLEDGED,
        REBASELINED,
        HELD,
        CLAIMED,
        REFUSED,
        MORE_TIME
    }

    @Provide
    Arbitrary<List<Happens>> weeks() {
        return Arbitraries.frequency(
                        Tuple.of(6, Happens.NOTHING),
                        Tuple.of(1, Happens.PROGRESS),
                        Tuple.of(2, Happens.ACKNOWLEDGED),
                        Tuple.of(1, Happens.REBASELINED),
                        Tuple.of(1, Happens.HELD),
                        Tuple.of(1, Happens.CLAIMED),
                        Tuple.of(1, Happens.REFUSED),
                        Tuple.of(1, Happens.MORE_TIME))
                .list()
                .ofMinSize(4)
                .ofMaxSize(20);
    }

    @Property(tries = 300)
    void a_morning_tells_once_and_only_what_is_so_and_the_leads_to_tell(@ForAll("weeks") List<Happens> weeks) {
        var watched = assigned("2026-01-05", "2026-02-02");
        var day = LocalDate.of(2026, 1, 12);
        for (var happens : weeks) {
            watched = then(watched, happens, day);
            for (int morning = 0; morning < 3; morning++) {
                day = day.plusDays(2);
                var lines = watched.toAgency(day.toString()).getOrDefault(DigestId.lead(CSC, day), List.of());
                assertThat(lines.size()).isLessThanOrEqualTo(1);
                for (var line : lines) isSo(watched, day, line);
                watched = watched.told(day.toString());
                assertThat(watched.toAgency(day.toString()))
                        .as("what was told is no news any more, on %s", day)
                        .isEmpty();
            }
            day = day.plusDays(1);
        }
    }

    private static void isSo(WatchedActions watched, LocalDate day, DigestLine line) {
        var standing = watched.standing(day.toString());
        assertThat(line.news()).isNotEqualTo(AlertNews.OPEN);
        assertThat(line)
                .satisfiesAnyOf(
                        up -> assertThat(up.news()).isEqualTo(AlertNews.ESCALATED),
                        told -> hasReasons(told, standing, day));
    }

    private static void hasReasons(DigestLine line, ActionState standing, LocalDate day) {
        assertThat(standing.status()).isIn(ActionStatus.AGREED, ActionStatus.IN_PROGRESS);
        assertThat(line.reasons()).isNotEmpty();
        assertThat(line.because()).hasSameSizeAs(line.reasons());
        assertThat(AlertReasons.of(Assessment.on(day, standing, WatchedActions.POLICY)))
                .containsAll(line.reasons());
    }

    /** What people do, with what the program records in the same moment. */
    private static WatchedActions then(WatchedActions watched, Happens happens, LocalDate day) {
        var now = watched.standing(day.toString());
        long version = now.version() + 1;
        var alert = now.alerts().open();
        var minute = minute(day.toString());
        boolean underWay = now.status() == ActionStatus.AGREED || now.status() == ActionStatus.IN_PROGRESS;
        return switch (happens) {
            case NOTHING -> watched;
            case PROGRESS -> {
                var reported = watched.and(new ProgressRecorded(ACTION, day, null, "half", null, null));
                yield alert == null
                        ? reported
                        : reported.and(new AlertAnswered(ACTION, day, AlertAnswer.PROGRESS, version));
            }
            case ACKNOWLEDGED ->
                alert == null || alert.acknowledgedOn() != null
                        ? watched
                        : watched.and(new AlertAcknowledged(ACTION, day, null, CSC, null, day.plusDays(14)));
            case REBASELINED -> {
                if (!underWay) yield watched;
                var due = now.dueDates().current();
                var moved = watched.and(new ActionRebaselined(
                        ACTION, day, minute, null, day.plusDays(20), null, RebaselineReason.CAPACITY, "r"));
                yield alert == null ? moved : moved.and(new AlertCleared(ACTION, day, AlertClearing.REBASELINED, null));
            }
            case HELD -> {
                if (now.status() == ActionStatus.ON_HOLD)
                    yield watched.and(new HoldReleased(ACTION, day, minute, null, "over"));
                var held = watched.and(
                        new ActionHeld(ACTION, day, minute, null, HoldReason.INQUEST, "inquest", day.plusDays(400)));
                yield alert == null ? held : held.and(new AlertCleared(ACTION, day, AlertClearing.HELD, null));
            }
            case CLAIMED -> {
                if (!underWay) yield watched;
                var claimed = watched.and(new ActionMarkedComplete(ACTION, day, null, "done"));
                yield alert == null
                        ? claimed
                        : claimed.and(new AlertAnswered(ACTION, day, AlertAnswer.COMPLETION_CLAIMED, version));
            }
            case REFUSED ->
                now.status() == ActionStatus.CLAIMED
                        ? watched.and(
                                new CompletionRefused(ACTION, day, null, null, WatchedActions.ANOTHER, "read", "thin"))
                        : watched;
            case MORE_TIME -> {
                if (!underWay || now.alerts().moreTime() != null) yield watched;
                var asked = watched.and(new MoreTimeRequested(ACTION, day, null, null, day.plusDays(60), "ill"));
                yield alert == null
                        ? asked
                        : asked.and(new AlertAnswered(ACTION, day, AlertAnswer.MORE_TIME_REQUESTED, version));
            }
        };
    }
}
