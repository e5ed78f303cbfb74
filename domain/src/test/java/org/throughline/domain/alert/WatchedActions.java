package org.throughline.domain.alert;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.domain.review.ReviewState;
import org.throughline.domain.waiting.SummaryPeriod;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.CommitteeId;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;
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
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
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

    /** A committee that sits no more. */
    static final CommitteeId DISSOLVED = new CommitteeId("dissolved");

    private static final SittingCommittees COMMITTEES = new SittingCommittees(Set.of(BOARD), Set.of(DISSOLVED));

    private final List<Recorded<ActionEvent>> story;
    private final List<Recorded<ReviewEvent>> review;
    private final List<MeetingId> planned;
    private final Set<DigestId> raised;

    private WatchedActions(
            List<Recorded<ActionEvent>> story,
            List<Recorded<ReviewEvent>> review,
            List<MeetingId> planned,
            Set<DigestId> raised) {
        this.story = story;
        this.review = review;
        this.planned = planned;
        this.raised = raised;
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
        return new WatchedActions(List.of(), List.of(review), List.of(), Set.of())
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
        return new WatchedActions(plus(story, recorded(event, story.size())), review, planned, raised);
    }

    /** With its events so far recorded on a day, as when a record is taken over. */
    WatchedActions recordedOn(String on) {
        var at = day(on).atTime(9, 0).toInstant(ZoneOffset.UTC);
        var late = story.stream()
                .map(recorded -> new Recorded<>(recorded.event(), recorded.version(), at))
                .toList();
        return new WatchedActions(late, review, planned, raised);
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

    WatchedActions restrictedTo(String on, Role reader, String reviewBy) {
        return reviewed(new ReportingRestrictionImposed(
                new ReviewId("scr-child-j"),
                day(on),
                minute(on),
                null,
                "trial",
                "court order",
                Readers.inRoles(reader),
                List.of(),
                day(reviewBy)));
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
        return new WatchedActions(story, review, plus(planned, MeetingId.of(committee, day(on))), raised);
    }

    /** What the watch of a day does; it changes nothing. */
    WatchPlan morning(String on) {
        return WatchPlan.of(steps(on));
    }

    WatchedAction watched(String on) {
        return WatchedAction.of(standing(on), ReviewState.of(Timeline.effectiveBy(review, day(on), null)));
    }

    /** What the agency lead and the owner are told on a day. */
    Map<DigestId, List<DigestLine>> toAgency(String on) {
        var digests = new TreeMap<DigestId, List<DigestLine>>(Comparator.comparing(DigestId::value));
        morning(on).digests().forEach((digest, lines) -> {
            if (digest.reader() != Reader.COMMITTEE) digests.put(digest, lines);
        });
        return digests;
    }

    /** With the digest of all delay and drift of the month of a day raised to every committee. */
    WatchedActions summarized(String on) {
        var month = SummaryPeriod.beginningOf(day(on), POLICY);
        return with(Set.of(DigestId.committee(SEMG, month), DigestId.committee(BOARD, month)));
    }

    Set<DigestId> raised() {
        return raised;
    }

    private WatchedActions with(Set<DigestId> told) {
        var all = new HashSet<>(raised);
        all.addAll(told);
        return new WatchedActions(story, review, planned, Set.copyOf(all));
    }

    ActionState standing(String on) {
        return ActionState.of(Timeline.effectiveBy(story, day(on), null));
    }

    private static LocalDate answerBy(DigestLine line) {
        return Objects.requireNonNull(line.answerBy());
    }

    /** The one line to the agency on a day. */
    DigestLine line(String on) {
        return only(toAgency(on).values());
    }

    /** The one line to a committee on a day. */
    DigestLine line(CommitteeId committee, String on) {
        return only(morning(on).digests().entrySet().stream()
                .filter(digest -> digest.getKey().reader() == Reader.COMMITTEE
                        && digest.getKey().readerId().equals(committee.value()))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static DigestLine only(Collection<List<DigestLine>> digests) {
        if (digests.size() != 1 || digests.iterator().next().size() != 1)
            throw new AssertionError("not one line: " + digests);
        return digests.iterator().next().getFirst();
    }

    /** With what the watch of a day tells, recorded as the program records it. */
    WatchedActions told(String on) {
        return told(on, morning(on));
    }

    /** With the steps of a watch recorded. */
    WatchedActions told(String on, WatchPlan plan) {
        var told = this;
        for (var step : plan.cleared()) told = told.and(new AlertCleared(ACTION, day(on), step.because(), null));
        for (var step : plan.escalated())
            told = told.and(new ActionEscalated(
                    ACTION,
                    day(on),
                    null,
                    null,
                    step.to(),
                    step.reason(),
                    POLICY.ladder().answerBy(step.to(), day(on))));
        for (var digest : plan.digests().entrySet())
            for (var line : digest.getValue())
                if (line.news().isRecorded()) told = told.and(told.event(on, digest.getKey(), line));
        return told.with(plan.digests().keySet());
    }

    /** The steps of the watch of a day. */
    List<WatchStep> steps(String on) {
        return new DriftWatch(day(on), POLICY, planned, COMMITTEES, raised::contains).of(watched(on));
    }

    private ActionEvent event(String on, DigestId digest, DigestLine line) {
        return switch (digest.reader()) {
            case LEAD, COMMITTEE ->
                new AlertRaised(
                        ACTION,
                        day(on),
                        digest.reader() == Reader.LEAD ? new AgencyId(digest.readerId()) : CSC,
                        line.news(),
                        line.reasons(),
                        answerBy(line),
                        digest);
            case OWNER -> {
                var due = Objects.requireNonNull(line.dueDate());
                int before = POLICY.reminders().owed(day(on), due).orElseThrow();
                yield new OwnerReminded(ACTION, day(on), new PersonId(digest.readerId()), due, before, digest);
            }
        };
    }

    WatchedActions reviewed(ReviewEvent event) {
        return new WatchedActions(story, plus(review, recorded(event, review.size())), planned, raised);
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
