package org.throughline.query.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.domain.action.Hold;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.MeetingId;
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
    private final DirectoryInTheLog directory;

    CalendarEntries(Actions actions, Reviews reviews, ConvenedMeetings meetings, DirectoryInTheLog directory) {
        this.actions = actions;
        this.reviews = reviews;
        this.meetings = meetings;
        this.directory = directory;
    }

    List<CalendarEntry> of(CalendarFilter filter, AsOf standpoint) {
        var names = names(standpoint);
        var ofActions = actions.at(standpoint).filter(filter::lets).toList();
        var all = meetings.at(standpoint).toList();
        var moved = MovedMeetings.of(all);
        return Stream.of(
                        ofActions.stream().flatMap(action -> EntriesOfAction.of(action, names)),
                        reviews(filter, standpoint, ofActions).flatMap(CalendarEntries::of),
                        ahead(filter, standpoint, all).map(meeting -> of(meeting, moved.first(meeting), names)))
                .flatMap(each -> each)
                .filter(filter::lets)
                .sorted(IN_ORDER)
                .toList();
    }

    /** The same entries, each with when it last changed. */
    List<Revised> revised(CalendarFilter filter, AsOf standpoint) {
        var names = names(standpoint);
        var readable = actions.readableAt(standpoint);
        var ofActions = readable.all().filter(filter::lets).toList();
        var all = meetings.at(standpoint).toList();
        var moved = MovedMeetings.of(all);
        return Stream.of(
                        ofActions.stream()
                                .flatMap(action -> Revised.of(
                                        readable.known(action.action()),
                                        ActionView::version,
                                        known -> EntriesOfAction.of(known, names))),
                        reviews(filter, standpoint, ofActions)
                                .flatMap(review -> Revised.of(
                                        reviews.known(review.review(), standpoint),
                                        ReviewState::version,
                                        CalendarEntries::of)),
                        ahead(filter, standpoint, all).flatMap(meeting -> revised(meeting, moved, standpoint, names)))
                .flatMap(each -> each)
                .filter(each -> filter.lets(each.entry()))
                .sorted(Comparator.comparing(Revised::entry, IN_ORDER))
                .toList();
    }

    private CalendarNames names(AsOf standpoint) {
        return new CalendarNames(directory.on(standpoint.asOf(), standpoint.knownAt()));
    }

    private Stream<ReviewState> reviews(CalendarFilter filter, AsOf standpoint, List<ActionView> ofActions) {
        var withActions = ofActions.stream().map(ActionView::review).collect(Collectors.toSet());
        return reviews.at(standpoint)
                .filter(review -> filter.letsReview(review.review(), withActions.contains(review.review())));
    }

    private static Stream<CalendarEntry> of(ReviewState review) {
        return review.holds().stream().filter(Hold::inForce).map(hold -> of(review, hold));
    }

    private static CalendarEntry of(ReviewState review, Hold hold) {
        return new CalendarEntry(
                CalendarKind.HOLD_REVIEW,
                "hold-" + hold.version() + "." + review.review(),
                hold.reviewBy(),
                "/reviews/",
                review.review().value(),
                "%s: %s"
                        .formatted(
                                EntriesOfAction.title(hold), review.registered().title()),
                "%sAll actions of %s are on hold with it".formatted(EntriesOfAction.since(hold), review.review()),
                null,
                null);
    }

    private static Stream<MeetingState> ahead(CalendarFilter filter, AsOf standpoint, List<MeetingState> all) {
        return all.stream()
                .filter(meeting -> filter.letsMeetingsOf(meeting.committee()))
                .filter(meeting -> isAhead(meeting, standpoint.asOf()));
    }

    private static boolean isAhead(MeetingState meeting, LocalDate day) {
        return meeting.takesPlace() && !meeting.date().isBefore(day);
    }

    private Stream<Revised> revised(MeetingState meeting, MovedMeetings moved, AsOf standpoint, CalendarNames names) {
        var first = moved.first(meeting);
        return Revised.of(
                        meetings.known(meeting.id(), standpoint),
                        MeetingState::version,
                        known -> Stream.of(of(known, first, names)))
                .map(revised -> revised.after(moved.changesBefore(meeting)));
    }

    private static CalendarEntry of(MeetingState meeting, MeetingId first, CalendarNames names) {
        var agenda = meeting.agenda().stream()
                .map(item -> "%s  %s".formatted(item.minute(), item.title()))
                .collect(Collectors.joining("\n"));
        return new CalendarEntry(
                CalendarKind.MEETING,
                "meeting." + first,
                meeting.date(),
                "/meetings/",
                meeting.id().value(),
                "%s: %s".formatted(CalendarKind.MEETING.words(), names.of(meeting.committee())),
                agenda.isEmpty() ? "No agenda yet" : "Agenda\n" + agenda,
                null,
                meeting.committee());
    }
}
