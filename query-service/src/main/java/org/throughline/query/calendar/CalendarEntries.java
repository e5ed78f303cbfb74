package org.throughline.query.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.domain.action.Hold;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.meeting.ConvenedMeetings;
import org.throughline.query.review.Reviews;

/** The days on which something is due and not yet done, by what is known at a point on both clocks. */
@Component
class CalendarEntries {

    private static final Comparator<CalendarEntry> IN_ORDER =
            Comparator.comparing(CalendarEntry::day).thenComparing(CalendarEntry::key);

    private final Actions actions;
    private final Reviews reviews;
    private final ConvenedMeetings meetings;

    CalendarEntries(Actions actions, Reviews reviews, ConvenedMeetings meetings) {
        this.actions = actions;
        this.reviews = reviews;
        this.meetings = meetings;
    }

    List<CalendarEntry> of(CalendarFilter filter, AsOf standpoint) {
        var ofActions = actions.at(standpoint).filter(filter::lets).toList();
        var held = ofActions.stream().map(ActionView::review).distinct().toList();
        return Stream.of(
                        ofActions.stream().flatMap(CalendarEntries::of),
                        reviews.at(standpoint)
                                .filter(review -> held.contains(review.review()))
                                .flatMap(CalendarEntries::of),
                        meetings.at(standpoint)
                                .filter(meeting -> filter.letsMeetingsOf(meeting.committee()))
                                .filter(meeting -> isAhead(meeting, standpoint.asOf()))
                                .map(CalendarEntries::of))
                .flatMap(each -> each)
                .sorted(IN_ORDER)
                .toList();
    }

    private static Stream<CalendarEntry> of(ActionView action) {
        var course = action.state();
        var checks = course.impact().checks().stream()
                .filter(check -> check.result() == null)
                .map(check ->
                        of(action, CalendarKind.SUSTAINED_CHECK, check.dueOn().toString(), check.dueOn()));
        if (!course.status().open()) return checks;
        var promised = course.dueDates().current();
        var due = promised == null
                ? Stream.<CalendarEntry>of()
                : Stream.of(of(action, CalendarKind.DUE_DATE, "due", promised));
        var milestones = course.forecast().milestones().stream()
                .filter(milestone -> milestone.reachedOn() == null && milestone.dueOn() != null)
                .map(milestone ->
                        of(action, CalendarKind.MILESTONE, "milestone-" + milestone.number(), milestone.dueOn()));
        var holds = course.holds().stream()
                .filter(hold -> hold.inForce() && !hold.ofReview())
                .map(hold -> of(action, CalendarKind.HOLD_REVIEW, "hold-" + hold.version(), hold.reviewBy()));
        return Stream.of(checks, due, milestones, holds).flatMap(each -> each);
    }

    private static CalendarEntry of(ActionView action, CalendarKind kind, String which, LocalDate day) {
        return new CalendarEntry(
                kind,
                which + "." + action.action(),
                action.version(),
                day,
                "/actions/",
                action.action().value(),
                "%s%s: %s".formatted(kind.words(), assumed(action, kind), action.statement()),
                "%s, %s of %s, overseen by %s"
                        .formatted(action.action(), owned(action), action.leadAgency(), action.overseenBy()),
                action.leadAgency(),
                action.overseenBy());
    }

    private static String assumed(ActionView action, CalendarKind kind) {
        return kind == CalendarKind.DUE_DATE
                        && action.state().dueDates().inForce().assumed()
                ? " (assumed date)"
                : "";
    }

    private static String owned(ActionView action) {
        var owner = action.owner();
        return owner == null ? "without a named owner, an action" : "owned by the " + owner.role();
    }

    private static Stream<CalendarEntry> of(ReviewState review) {
        return review.holds().stream().filter(Hold::inForce).map(hold -> of(review, hold));
    }

    private static CalendarEntry of(ReviewState review, Hold hold) {
        return new CalendarEntry(
                CalendarKind.HOLD_REVIEW,
                "hold-" + hold.version() + "." + review.review(),
                review.version(),
                hold.reviewBy(),
                "/reviews/",
                review.review().value(),
                "%s: %s"
                        .formatted(
                                CalendarKind.HOLD_REVIEW.words(),
                                review.registered().title()),
                "All actions of %s are on hold with it".formatted(review.review()),
                null,
                null);
    }

    private static boolean isAhead(MeetingState meeting, LocalDate day) {
        return meeting.takesPlace() && !meeting.date().isBefore(day);
    }

    private static CalendarEntry of(MeetingState meeting) {
        return new CalendarEntry(
                CalendarKind.MEETING,
                "meeting." + meeting.id(),
                meeting.version(),
                meeting.date(),
                "/meetings/",
                meeting.id().value(),
                "%s of %s".formatted(CalendarKind.MEETING.words(), meeting.committee()),
                "%d items on the agenda".formatted(meeting.agenda().size()),
                null,
                meeting.committee());
    }
}
