package org.throughline.query.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.people.People;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.domain.review.Plan;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.meeting.AgendaItem;
import org.throughline.query.action.ActionView;
import org.throughline.query.action.Actions;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.finding.AnsweredFinding;
import org.throughline.query.finding.FindingStatus;
import org.throughline.query.finding.Findings;
import org.throughline.query.history.Phrases;
import org.throughline.query.list.ShownPerson.Names;
import org.throughline.query.list.TextSearch;
import org.throughline.query.meeting.ConvenedMeetings;
import org.throughline.query.review.Reviews;
import org.throughline.query.search.SearchHit.Kind;
import org.throughline.query.search.SearchHit.Match;

/** Searches what the asker may read on a day, by what was known at a moment. */
@Component
class Search {

    private final Actions actions;
    private final Findings findings;
    private final Reviews reviews;
    private final ConvenedMeetings meetings;
    private final People people;
    private final DirectoryInTheLog directory;

    Search(
            Actions actions,
            Findings findings,
            Reviews reviews,
            ConvenedMeetings meetings,
            People people,
            DirectoryInTheLog directory) {
        this.actions = actions;
        this.findings = findings;
        this.reviews = reviews;
        this.meetings = meetings;
        this.people = people;
        this.directory = directory;
    }

    /**
     * Something that was found. Its row is made only where it is shown: many may be found.
     *
     * @param number empty without one
     * @param owner null for none
     */
    record Found(
            Kind kind,
            Match match,
            boolean ended,
            String id,
            String number,
            @Nullable LocalDate day,
            @Nullable Participant owner,
            Supplier<SearchHit> hit) {

        /** The closest first, what is still open before what has ended, then by kind and identifier. */
        static final Comparator<Found> CLOSEST_FIRST = Comparator.comparing(Found::match)
                .thenComparing(Found::ended)
                .thenComparing(Found::kind)
                .thenComparing(Found::id)
                .thenComparing(Found::number);
    }

    /** In no order. */
    List<Found> all(SearchFilter filter, AsOf standpoint) {
        var asked = Asked.of(filter.q(), people);
        var found = new ArrayList<Found>();
        if (filter.among(Kind.ACTION)) found.addAll(actions(filter, asked, standpoint));
        if (filter.among(Kind.FINDING)) findings(filter, asked, standpoint).forEach(found::add);
        if (filter.among(Kind.REVIEW)) reviews(filter, asked, standpoint).forEach(found::add);
        if (filter.among(Kind.MEETING) && filter.review() == null)
            meetings(asked, standpoint).forEach(found::add);
        return found;
    }

    /** With the names of owners, looked up once for all of them. */
    List<SearchHit> hits(List<Found> found) {
        var names = Names.of(found.stream().map(Found::owner).toList(), people);
        return found.stream()
                .map(each -> each.owner() == null
                        ? each.hit().get()
                        : owned(each.hit().get(), each.owner(), names))
                .toList();
    }

    private static SearchHit owned(SearchHit hit, Participant owner, Names names) {
        return new SearchHit(
                hit.kind(),
                hit.id(),
                hit.number(),
                hit.text(),
                hit.match(),
                hit.review(),
                hit.ended(),
                hit.status(),
                hit.leadAgency(),
                names.shown(owner),
                hit.committee(),
                hit.day());
    }

    /** In parallel, because reading many actions waits for memory. */
    private List<Found> actions(SearchFilter filter, Asked asked, AsOf standpoint) {
        var among =
                filter.review() == null ? actions.at(standpoint).parallel() : actions.of(filter.review(), standpoint);
        return among.flatMap(view -> found(view, asked).stream()).toList();
    }

    private static Optional<Found> found(ActionView view, Asked asked) {
        var number = view.state().promise().numberInSource();
        var match = asked.match(number, view.action().value(), view.subject().words(), named(view));
        if (match == null) return Optional.empty();
        return Optional.of(new Found(
                Kind.ACTION,
                match,
                !view.state().status().open(),
                view.action().value(),
                Objects.requireNonNullElse(number, ""),
                view.state().dueDates().current(),
                view.owner(),
                () -> hit(view, number, match)));
    }

    private static SearchHit hit(ActionView view, @Nullable String number, Match match) {
        return new SearchHit(
                Kind.ACTION,
                view.action().value(),
                number,
                view.statement(),
                match,
                view.review(),
                !view.state().status().open(),
                view.state().status().name(),
                view.leadAgency(),
                null,
                view.overseenBy(),
                view.state().dueDates().current());
    }

    /** Of findings, reviews and meetings there are few, so their rows are made at once. */
    private static Found made(SearchHit hit) {
        return new Found(
                hit.kind(),
                hit.match(),
                hit.ended(),
                hit.id(),
                Objects.requireNonNullElse(hit.number(), ""),
                hit.day(),
                null,
                () -> hit);
    }

    private static List<PersonId> named(ActionView view) {
        var owner = view.owner();
        var second = view.secondOwner();
        var asWritten = view.state().ownership().asWritten();
        return Stream.of(owner == null ? asWritten : owner.person(), second == null ? null : second.person())
                .filter(Objects::nonNull)
                .toList();
    }

    private Stream<Found> findings(SearchFilter filter, Asked asked, AsOf standpoint) {
        var among = filter.review() == null ? findings.at(standpoint) : findings.of(filter.review(), standpoint);
        return among.mapMulti((finding, found) -> {
            var match = asked.match(
                    finding.finding().raised().numberInSource(),
                    finding.id().value(),
                    finding.view().words(),
                    List.of());
            if (match != null) found.accept(made(hit(finding, match)));
        });
    }

    private static SearchHit hit(AnsweredFinding finding, Match match) {
        var status = finding.status();
        return new SearchHit(
                Kind.FINDING,
                finding.id().value(),
                finding.finding().raised().numberInSource(),
                finding.finding().stated().statement(),
                match,
                finding.review(),
                status == FindingStatus.CLOSED || status == FindingStatus.DECLINED,
                status.name(),
                null,
                null,
                null,
                finding.raisedOn());
    }

    private Stream<Found> reviews(SearchFilter filter, Asked asked, AsOf standpoint) {
        Predicate<ReviewState> among =
                review -> filter.review() == null || filter.review().equals(review.review());
        return reviews.at(standpoint).filter(among).mapMulti((review, found) -> {
            var registered = review.registered();
            var match = asked.match(
                    registered.reference(),
                    review.review().value(),
                    TextSearch.text(registered.title(), registered.reference()),
                    List.of());
            if (match != null) found.accept(made(hit(review, match)));
        });
    }

    private static SearchHit hit(ReviewState review, Match match) {
        var registered = review.registered();
        return new SearchHit(
                Kind.REVIEW,
                review.review().value(),
                registered.reference(),
                registered.title(),
                match,
                review.review(),
                review.plan().status() == Plan.Status.CLOSED,
                review.plan().status().name(),
                null,
                null,
                registered.commissionedBy(),
                review.beganOn());
    }

    /** A meeting by its committee and its day, or the items of its agenda by those and their titles. */
    private Stream<Found> meetings(Asked asked, AsOf standpoint) {
        return meetings.at(standpoint).mapMulti((meeting, found) -> {
            var heading = heading(meeting);
            boolean whole = asked.whole().equals(meeting.id().value());
            if (whole || asked.isIn(heading))
                found.accept(made(hit(meeting, null, whole ? Match.IDENTIFIER : Match.WORDS, standpoint)));
            else
                asked.items(meeting, heading)
                        .forEach(item -> found.accept(made(hit(meeting, item, Match.WORDS, standpoint))));
        });
    }

    private String heading(MeetingState meeting) {
        var committee = directory.whole().find(meeting.committee());
        return TextSearch.text(
                committee == null
                        ? meeting.committee().value()
                        : committee.entry().name(),
                Phrases.day(meeting.date()),
                meeting.id().value());
    }

    private static SearchHit hit(MeetingState meeting, @Nullable AgendaItem item, Match match, AsOf standpoint) {
        return new SearchHit(
                Kind.MEETING,
                meeting.id().value(),
                item == null ? null : item.minute(),
                item == null ? null : item.title(),
                match,
                null,
                !meeting.takesPlace() || meeting.date().isBefore(standpoint.asOf()),
                null,
                null,
                null,
                meeting.committee(),
                meeting.date());
    }
}
