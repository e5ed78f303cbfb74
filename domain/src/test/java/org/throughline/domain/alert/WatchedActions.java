package org.throughline.domain.alert;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.HoldReason;
import org.throughline.events.MeetingId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.Role;
import org.throughline.events.StatedDate;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertEvent.OwnerReminded;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.Priority;
import org.throughline.events.alert.DigestLine;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.Publication;
import org.throughline.events.review.Readers;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewKind;

/** An action that is watched, and the mornings of the watch. Each method returns a new one with one event more. */
final class WatchedActions {

    static final ActionId ACTION = new ActionId("scr-child-j.f3.a2");
    static final AgencyId CSC = new AgencyId("csc"), NUTH = new AgencyId("nuth");
    static final CommitteeId SEMG = new CommitteeId("semg"), BOARD = new CommitteeId("board");
    static final PersonId OWNER = new PersonId("p-0001");
    static final Participant OWNING = new Participant(OWNER, "Service manager", CSC);
    static final Participant ANOTHER = new Participant(new PersonId("p-0002"), "Named nurse", NUTH);
    static final Policy POLICY = Policy.DEFAULT;

    private final List<Recorded<ActionEvent>> story;
    private final List<Recorded<ReviewEvent>> review;
    private final List<MeetingId> planned;

    private WatchedActions(
            List<Recorded<ActionEvent>> story, List<Recorded<ReviewEvent>> review, List<MeetingId> planned) {
        this.story = story;
        this.review = review;
        this.planned = planned;
    }

    static WatchedActions assigned(String on, @Nullable String due) {
        Recorded<ReviewEvent> review = recorded(
                new ReviewRegistered(
                        new ReviewId("scr-child-j"),
                        day("2026-01-01"),
                        null,
                        null,
                        ReviewKind.SERIOUS_CASE_REVIEW,
                        "SCR J",
                        "Child J",
                        null,
                        SEMG,
                        null,
                        List.of(),
                        Publication.NOT_PUBLISHED,
                        null,
                        null),
                0);
        return new WatchedActions(List.of(), List.of(review), List.of())
                .and(new ActionAssigned(
                        ACTION,
                        day(on),
                        minute(on),
                        null,
                        List.of(),
                        "Train every team",
                        "Chronologies inform decisions",
                        null,
                        null,
                        Priority.MEDIUM,
                        OWNING,
                        List.of(),
                        SEMG,
                        due == null ? null : day(due),
                        due == null ? StatedDate.undated("ongoing") : null,
                        null));
    }

    WatchedActions and(ActionEvent event) {
        return new WatchedActions(plus(story, recorded(event, story.size())), review, planned);
    }

    /** Restricted to the secretary and the chair, and kept from these agencies, also where they owe an action. */
    WatchedActions restricted(String on, String... excluded) {
        return reviewed(new ReportingRestrictionImposed(
                new ReviewId("scr-child-j"),
                day(on),
                minute(on),
                null,
                "trial",
                "court order",
                Readers.inRoles(Role.SECRETARY, Role.CHAIR),
                Stream.of(excluded).map(AgencyId::new).toList(),
                day(on).plusYears(1)));
    }

    WatchedActions reviewHeld(String on) {
        return reviewed(new ReviewHeld(
                new ReviewId("scr-child-j"),
                day(on),
                minute(on),
                null,
                HoldReason.values()[0],
                "trial",
                day(on).plusYears(1)));
    }

    WatchedActions meets(CommitteeId committee, String on) {
        return new WatchedActions(story, review, plus(planned, MeetingId.of(committee, day(on))));
    }

    /** What the watch of a day does; it changes nothing. */
    WatchPlan morning(String on) {
        var watch = DriftWatch.on(day(on), POLICY, planned, BOARD::equals);
        return WatchPlan.of(
                watch.of(WatchedAction.of(standing(on), ReviewState.of(Timeline.effectiveBy(review, day(on), null)))));
    }

    ActionState standing(String on) {
        return ActionState.of(Timeline.effectiveBy(story, day(on), null));
    }

    private static LocalDate answerBy(DigestLine line) {
        return Objects.requireNonNull(line.answerBy());
    }

    /** The one line of the one digest of a day. */
    DigestLine line(String on) {
        var digests = morning(on).digests().values();
        if (digests.size() != 1 || digests.iterator().next().size() != 1)
            throw new AssertionError("not one line: " + digests);
        return digests.iterator().next().getFirst();
    }

    /** With what the watch of a day tells, recorded as the program records it. */
    WatchedActions told(String on) {
        var told = this;
        for (var step : morning(on).cleared()) told = told.and(new AlertCleared(ACTION, day(on), step.because(), null));
        for (var digest : told.morning(on).digests().entrySet())
            for (var line : digest.getValue())
                if (line.news().isKept()) told = told.and(told.event(on, digest.getKey(), line));
        return told;
    }

    private ActionEvent event(String on, DigestId digest, DigestLine line) {
        if (line.news() == AlertNews.ESCALATED) {
            var waiting = standing(on).challenges().waiting();
            var to = waiting == null ? EscalationStep.OVERSEEING_COMMITTEE : EscalationStep.BOARD;
            return new ActionEscalated(ACTION, day(on), null, null, to, "Not answered", answerBy(line));
        }
        return switch (digest.reader()) {
            case LEAD ->
                new AlertRaised(
                        ACTION,
                        day(on),
                        new AgencyId(digest.readerId()),
                        line.news(),
                        line.reasons(),
                        answerBy(line),
                        digest);
            case OWNER -> {
                var due = Objects.requireNonNull(line.dueDate());
                int before = POLICY.reminders().owed(day(on), due).orElseThrow();
                yield new OwnerReminded(ACTION, day(on), OWNER, due, before, digest);
            }
            case COMMITTEE -> throw new AssertionError("an action does not keep what a committee was told");
        };
    }

    private WatchedActions reviewed(ReviewEvent event) {
        return new WatchedActions(story, plus(review, recorded(event, review.size())), planned);
    }

    private static <T> List<T> plus(List<T> list, T next) {
        return Stream.concat(list.stream(), Stream.of(next)).toList();
    }

    static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    static Authority minute(String on) {
        return new Authority(SEMG, day(on), "7.2");
    }

    private static <E extends BoardEvent> Recorded<E> recorded(E event, long version) {
        return new Recorded<>(event, version, event.effectiveOn().atTime(9, 0).toInstant(ZoneOffset.UTC));
    }
}
