package org.throughline.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.alert.WatchedActions.ACTION;
import static org.throughline.domain.alert.WatchedActions.ANOTHER;
import static org.throughline.domain.alert.WatchedActions.BOARD;
import static org.throughline.domain.alert.WatchedActions.CSC;
import static org.throughline.domain.alert.WatchedActions.OWNING;
import static org.throughline.domain.alert.WatchedActions.POLICY;
import static org.throughline.domain.alert.WatchedActions.SEMG;
import static org.throughline.domain.alert.WatchedActions.assigned;
import static org.throughline.domain.alert.WatchedActions.minute;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.waiting.AlertReasons;
import org.throughline.domain.waiting.SummaryPeriod;
import org.throughline.domain.waiting.WaitingMatter;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.domain.waiting.WaitingMatters;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.DisputedMatter;
import org.throughline.events.HoldReason;
import org.throughline.events.StatedDate;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.AlertAnswer;
import org.throughline.events.action.AlertClearing;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;
import org.throughline.events.alert.DigestLine;

/**
 * Whatever is decided on an action, and with a watch on every working day, somebody who may read it is told of it within the
 * policy's days while it is late or drifting, and whoever has to answer is told, and the next one if there is no answer.
 */
class SomebodyHearsTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);

    /** A weekend, and a day on which the committee's identifier of the day is taken by another of its digests. */
    private static final int SLACK_DAYS = 6;

    enum Decided {
        NOTHING,
        PROGRESS,
        ACKNOWLEDGED,
        REBASELINED,
        UNDATED,
        HELD,
        HOLD_REVIEWED,
        RELEASED,
        REVIEW_HELD,
        CLAIMED,
        VERIFIED,
        REFUSED,
        WITHDRAWN,
        MORE_TIME,
        MORE_TIME_REFUSED,
        NOT_OURS,
        OWNER_LEFT,
        REASSIGNED,
        DISPUTED,
        RESOLVED,
        ESCALATED,
        ANSWERED,
        NOTED,
        CHALLENGED,
        SIGNED_OFF,
        REVOKED,
        REOPENED,
        DELEGATED,
        RESTRICTED,
        KEPT_FROM_LEAD,
        MEETING
    }

    /** A decision some days after the one before, and a number of days for what it needs. */
    record Step(Decided what, int daysLater, int days) {}

    @Provide
    Arbitrary<List<Step>> histories() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(1, Arbitraries.just(Decided.NOTHING)),
                                Tuple.of(3, Arbitraries.of(Decided.class))),
                        Arbitraries.integers().between(1, 45),
                        Arbitraries.integers().between(1, 120))
                .as(Step::new)
                .list()
                .ofMinSize(2)
                .ofMaxSize(12);
    }

    @Property(tries = 150)
    void somebody_hears_of_whatever_is_late_or_drifting(@ForAll("histories") List<Step> steps) {
        assertThat(unheard(steps, _ -> false, false)).isEmpty();
    }

    /** The states that silenced a late action for good, each with the decision that brings it about. */
    enum Silencing {
        EXPIRED_HOLD(new Step(Decided.HELD, 30, 5), state -> state.status() == ActionStatus.ON_HOLD),
        REQUEST_FOR_MORE_TIME(
                new Step(Decided.MORE_TIME, 30, 60), state -> state.alerts().moreTime() != null),
        OPEN_DISPUTE(
                new Step(Decided.DISPUTED, 30, 1), state -> state.challenges().disputed()),
        NOT_OURS(
                new Step(Decided.NOT_OURS, 30, 1),
                state -> state.vacancy() != null && state.vacancy().declined()),
        UNVERIFIED_CLAIM(
                new Step(Decided.CLAIMED, 30, 1), state -> state.claims().waiting() != null);

        private final Step step;
        private final Predicate<ActionState> is;

        Silencing(Step step, Predicate<ActionState> is) {
            this.step = step;
            this.is = is;
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_state_that_would_silence_an_action_is_found_if_the_watch_is_silent_in_it(Silencing silencing) {
        var history = List.of(silencing.step, new Step(Decided.NOTHING, 200, 1));

        assertThat(unheard(history, _ -> false, false)).isEmpty();
        assertThat(unheard(history, silencing.is, false)).as("nobody at all").anyMatch(each -> each.contains("nobody"));
        assertThat(unheard(history, silencing.is, true))
                .as("only the digest of the month")
                .anyMatch(each -> each.contains("was not told"))
                .noneMatch(each -> each.contains("nobody"));
    }

    /**
     * The days on which somebody should have heard and has not.
     *
     * @param silent the states in which the watch takes no step
     * @param exceptSummaries whether it tells committees of all delay and drift even then
     */
    private static List<String> unheard(List<Step> steps, Predicate<ActionState> silent, boolean exceptSummaries) {
        var check = new Check();
        var watched = assigned(BEGIN.toString(), BEGIN.plusDays(28).toString());
        var day = BEGIN;
        for (var step : Stream.concat(steps.stream(), Stream.of(new Step(Decided.NOTHING, 90, 1)))
                .toList()) {
            var until = day.plusDays(step.daysLater());
            for (; day.isBefore(until); day = day.plusDays(1))
                watched = check.on(day, watched, silent, exceptSummaries);
            watched = decided(watched, step, day);
        }
        return check.found;
    }

    /** Follows one action from day to day. */
    private static final class Check {

        private final List<String> found = new ArrayList<>();
        private final Map<List<?>, LocalDate> waitingSince = new HashMap<>();
        private @Nullable LocalDate amissSince;
        private @Nullable LocalDate lastTold;

        WatchedActions on(
                LocalDate day, WatchedActions before, Predicate<ActionState> silent, boolean exceptSummaries) {
            var watched = before;
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                boolean isSilent = silent.test(watched.standing(day.toString()));
                var plan = WatchPlan.of(watched.steps(day.toString()).stream()
                        .filter(step -> !isSilent || (exceptSummaries && isSummary(step)))
                        .map(step -> isSilent ? summary((WatchStep.AddLine) step) : step)
                        .toList());
                if (plan.digests().entrySet().stream()
                        .anyMatch(digest -> isRead(digest.getKey().reader(), watched(before, day)))) lastTold = day;
                watched = watched.told(day.toString(), plan);
            }
            judge(day, watched);
            return watched;
        }

        private static WatchedAction watched(WatchedActions actions, LocalDate day) {
            return actions.watched(day.toString());
        }

        private static boolean isRead(Reader reader, WatchedAction action) {
            return reader == Reader.COMMITTEE ? action.mayBeToldToCommittees() : action.mayBeToldToLead();
        }

        private static boolean isSummary(WatchStep step) {
            return step instanceof WatchStep.AddLine line
                    && line.digest().reader() == Reader.COMMITTEE
                    && line.digest().day().getDayOfMonth() == 1;
        }

        private static WatchStep summary(WatchStep.AddLine step) {
            var line = step.line();
            return new WatchStep.AddLine(
                    step.digest(),
                    new DigestLine(
                            line.action(),
                            line.version(),
                            AlertNews.SUMMARY,
                            line.reasons(),
                            line.statement(),
                            line.dueDate(),
                            line.because(),
                            line.next(),
                            line.answerBy()),
                    step.harm());
        }

        private void judge(LocalDate day, WatchedActions watched) {
            var state = watched.watched(day.toString()).state();
            if (!SummaryPeriod.isLateOrDrifting(day, state, POLICY)) amissSince = null;
            else if (amissSince == null) amissSince = day;
            int within = SummaryPeriod.withinDays(POLICY);
            if (longSince(amissSince, day, within) && (lastTold == null || longSince(lastTold, day, within)))
                found.add(day + ": nobody was told, late or drifting since " + amissSince);
            var matters = WaitingMatters.of(day, state, POLICY);
            if (amissSince != null && isOpenAndNotHeld(state) && !reopenedLately(day, state) && matters.isEmpty())
                found.add(day + ": it waits for nobody");
            var now = new HashMap<List<?>, LocalDate>();
            for (var matter : matters) judge(day, state, matter, now);
            waitingSince.clear();
            waitingSince.putAll(now);
        }

        private static boolean isOpenAndNotHeld(ActionState state) {
            return state.stage().open() && state.status() != ActionStatus.ON_HOLD;
        }

        private static boolean reopenedLately(LocalDate day, ActionState state) {
            return state.alerts().reopenedOn() != null
                    && !longSince(
                            state.alerts().reopenedOn(), day, POLICY.reminders().reopenedDays());
        }

        private void judge(LocalDate day, ActionState state, WaitingMatter matter, Map<List<?>, LocalDate> now) {
            var escalation = state.challenges().waiting();
            if (matter.kind() == Kind.OWNERS_WORK) {
                var since = since(now, day, List.of(matter.kind()));
                int rest = POLICY.reminders().restDays() + SLACK_DAYS;
                var ended = state.alerts().ended();
                boolean resting = ended != null && !longSince(ended.endedOn(), day, rest);
                if (longSince(since, day, rest) && state.alerts().open() == null && !resting && !onlyMoved(day, state))
                    found.add(day + ": the lead agency was not told");
            } else if (matter.kind() == Kind.ESCALATION) {
                boolean board = Objects.requireNonNull(escalation).to() == EscalationStep.BOARD;
                if (escalation.to() == EscalationStep.AGENCY_LEAD) return;
                var reader = board ? BOARD : state.oversight().current();
                told(day, state, matter, reader, now);
            } else if (matter.kind().reason() != null && matter.reachesCommittee(day)) {
                told(day, state, matter, state.oversight().current(), now);
                var owedBy = WaitingMatters.toldAnswerBy(matter, state);
                if (longSince(owedBy, day, SLACK_DAYS) && !boardHeard(day, state, matter))
                    found.add(day + ": the Board was not told of " + matter);
            }
        }

        private void told(
                LocalDate day,
                ActionState state,
                WaitingMatter matter,
                CommitteeId reader,
                Map<List<?>, LocalDate> now) {
            var since = since(now, day, Arrays.asList(matter.kind(), matter.version(), matter.since(), reader));
            if (longSince(since, day, SLACK_DAYS) && WaitingMatters.toldOn(matter, reader, state) == null)
                found.add("%s: %s was not told of %s".formatted(day, reader, matter));
        }

        private LocalDate since(Map<List<?>, LocalDate> now, LocalDate day, List<?> key) {
            var since = waitingSince.getOrDefault(key, day);
            now.put(key, since);
            return since;
        }

        private static boolean boardHeard(LocalDate day, ActionState state, WaitingMatter matter) {
            int again = POLICY.ladder().boardDays() + SLACK_DAYS;
            return state.challenges().escalations().stream()
                    .filter(step -> step.to() == EscalationStep.BOARD)
                    .anyMatch(step -> step.waits()
                            || !longSince(step.answeredOn(), day, SLACK_DAYS)
                            || (!step.on().isBefore(matter.since()) && !longSince(step.answeredOn(), day, again)));
        }

        /** A lead is told once of each move, because nobody can take it back. */
        private static boolean onlyMoved(LocalDate day, ActionState state) {
            return AlertReasons.ofOwner(day, state, Assessment.on(day, state, POLICY), POLICY)
                    .equals(Set.of(AlertReason.MOVED));
        }

        private static boolean longSince(@Nullable LocalDate since, LocalDate day, int days) {
            return since != null && since.plusDays(days).isBefore(day);
        }
    }

    /** What people decide, where the rules allow it, with what the program records in the same moment. */
    private static WatchedActions decided(WatchedActions watched, Step step, LocalDate day) {
        return switch (step.what()) {
            case MEETING ->
                watched.meets(
                        step.days() % 2 == 0 ? SEMG : BOARD,
                        day.plusDays(step.days() % 20).toString());
            case RESTRICTED -> watched.restricted(day.toString());
            case KEPT_FROM_LEAD -> watched.restricted(day.toString(), "csc");
            case REVIEW_HELD -> watched.reviewHeld(day.toString());
            default -> {
                var event = event(watched.standing(day.toString()), step, day);
                yield event == null ? watched : withEndOfAlert(watched, event, day);
            }
        };
    }

    private static WatchedActions withEndOfAlert(WatchedActions watched, ActionEvent event, LocalDate day) {
        var before = watched.standing(day.toString());
        var after = watched.and(event);
        if (before.alerts().open() == null) return after;
        var answer = switch (event) {
            case ProgressRecorded _ -> AlertAnswer.PROGRESS;
            case ActionMarkedComplete _ -> AlertAnswer.COMPLETION_CLAIMED;
            case MoreTimeRequested _ -> AlertAnswer.MORE_TIME_REQUESTED;
            case AssignmentDeclined _ -> AlertAnswer.NOT_OURS;
            case DisputeOpened _ -> AlertAnswer.DISPUTED;
            default -> null;
        };
        if (answer != null) return after.and(new AlertAnswered(ACTION, day, answer, before.version() + 1));
        var cleared = switch (event) {
            case ActionRebaselined _ -> AlertClearing.REBASELINED;
            case ActionReassigned _ -> AlertClearing.REASSIGNED;
            case ActionHeld _ -> AlertClearing.HELD;
            case EscalationAnswered _ -> AlertClearing.ESCALATION_ANSWERED;
            case CompletionVerified _ -> AlertClearing.VERIFIED;
            case ActionSignedOff _ -> AlertClearing.SIGNED_OFF;
            case ActionReopened _ -> AlertClearing.REOPENED;
            default -> null;
        };
        return cleared == null ? after : after.and(new AlertCleared(ACTION, day, cleared, null));
    }

    /** Null where the rules do not allow it. */
    private static @Nullable ActionEvent event(ActionState now, Step step, LocalDate day) {
        var minute = minute(day.toString());
        boolean underWay = now.stage() == ActionStatus.AGREED || now.stage() == ActionStatus.IN_PROGRESS;
        boolean held = now.holds().stream().anyMatch(hold -> hold.inForce() && !hold.ofReview());
        var later = day.plusDays(step.days());
        return switch (step.what()) {
            case PROGRESS -> underWay ? new ProgressRecorded(ACTION, day, null, "half", null, null) : null;
            case ACKNOWLEDGED ->
                now.alerts().open() != null && now.alerts().open().acknowledgedOn() == null
                        ? new AlertAcknowledged(ACTION, day, null, CSC, null, day.plusDays(14))
                        : null;
            case REBASELINED -> underWay ? moved(day, later) : null;
            case UNDATED -> underWay ? moved(day, null) : null;
            case HELD ->
                now.stage().open() && !held
                        ? new ActionHeld(ACTION, day, minute, null, HoldReason.INQUEST, "inquest", later)
                        : null;
            case HOLD_REVIEWED -> held ? new HoldReviewed(ACTION, day, minute, null, later, "still") : null;
            case RELEASED -> held ? new HoldReleased(ACTION, day, minute, null, "over") : null;
            case CLAIMED -> underWay ? new ActionMarkedComplete(ACTION, day, null, "done") : null;
            case VERIFIED ->
                now.stage() == ActionStatus.CLAIMED
                        ? new CompletionVerified(ACTION, day, null, null, ANOTHER, "read")
                        : null;
            case REFUSED ->
                now.stage() == ActionStatus.CLAIMED
                        ? new CompletionRefused(ACTION, day, null, null, ANOTHER, "read", "thin")
                        : null;
            case WITHDRAWN ->
                now.stage() == ActionStatus.CLAIMED ? new ClaimWithdrawn(ACTION, day, null, "too early") : null;
            case MORE_TIME ->
                underWay && now.alerts().moreTime() == null
                        ? new MoreTimeRequested(ACTION, day, null, null, later, "ill")
                        : null;
            case MORE_TIME_REFUSED ->
                now.alerts().moreTime() == null ? null : new MoreTimeRefused(ACTION, day, minute, null, "no");
            case NOT_OURS ->
                underWay && now.vacancy() == null ? new AssignmentDeclined(ACTION, day, null, CSC, "not ours") : null;
            case OWNER_LEFT ->
                now.vacancy() == null && now.stage().open() ? new OwnerLeft(ACTION, day, null, null, OWNING) : null;
            case REASSIGNED ->
                now.stage().open()
                        ? new ActionReassigned(ACTION, day, minute, null, OWNING, OWNING, "a new owner", null)
                        : null;
            case DISPUTED ->
                now.challenges().disputed()
                        ? null
                        : new DisputeOpened(ACTION, day, null, null, DisputedMatter.OWNER, List.of());
            case RESOLVED ->
                now.challenges().disputed()
                        ? new DisputeResolved(ACTION, day, minute, null, DisputeOutcome.values()[0], "agreed")
                        : null;
            case ESCALATED -> {
                var waiting = now.challenges().waiting();
                var to = EscalationStep.values()[step.days() % 3];
                yield waiting != null && to.compareTo(waiting.to()) <= 0
                        ? null
                        : new ActionEscalated(
                                ACTION,
                                day,
                                minute,
                                null,
                                to,
                                "no news",
                                POLICY.ladder().answerBy(to, day));
            }
            case ANSWERED -> {
                var waiting = now.challenges().waiting();
                yield waiting == null
                        ? null
                        : new EscalationAnswered(ACTION, day, minute, null, waiting.to(), "soon", step.days() % 2 == 0);
            }
            case NOTED -> new ActionNoted(ACTION, day, minute, null, null);
            case CHALLENGED -> new ConcernRecorded(ACTION, day, minute, null, null, "slow");
            case SIGNED_OFF ->
                now.stage() == ActionStatus.VERIFIED
                        ? new ActionSignedOff(
                                ACTION,
                                day,
                                minute,
                                null,
                                null,
                                step.days() % 2 == 0 ? List.of() : List.of("train the rest"),
                                step.days() % 3 == 0 ? List.of() : List.of(day.plusDays(step.days())))
                        : null;
            case REVOKED ->
                now.stage() == ActionStatus.SIGNED_OFF ? new SignOffRevoked(ACTION, day, minute, null, "not so") : null;
            case REOPENED ->
                now.stage().compareTo(ActionStatus.VERIFIED) >= 0
                        ? new ActionReopened(ACTION, day, minute, null, "came back", later)
                        : null;
            case DELEGATED ->
                now.oversight().current().equals(SEMG)
                        ? new OversightDelegated(ACTION, day, minute, null, SEMG, new CommitteeId("tfg"), "detail")
                        : null;
            case NOTHING, MEETING, RESTRICTED, KEPT_FROM_LEAD, REVIEW_HELD -> null;
        };
    }

    private static ActionRebaselined moved(LocalDate day, @Nullable LocalDate due) {
        return new ActionRebaselined(
                ACTION,
                day,
                minute(day.toString()),
                null,
                due,
                due == null ? StatedDate.undated("ongoing") : null,
                RebaselineReason.CAPACITY,
                "r");
    }
}
