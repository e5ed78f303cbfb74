package org.throughline.command.meeting;

import static org.throughline.command.Rule.COMMITTEE_SITS_ON_THAT_DAY;
import static org.throughline.command.Rule.CORRECTED_EVENT_IS_RECORDED;
import static org.throughline.command.Rule.MEETING_IS_NEW;
import static org.throughline.command.Rule.MEETING_IS_NOT_MOVED;
import static org.throughline.command.Wording.day;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.throughline.command.CorrectEvent;
import org.throughline.command.DecisionContext;
import org.throughline.command.Receipt;
import org.throughline.command.RecordedStreams;
import org.throughline.command.RequestContext;
import org.throughline.command.RuleViolated;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.correction.CorrectionRequests;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.decision.DecisionSequence;
import org.throughline.command.decision.Responses.Taken;
import org.throughline.command.meeting.RecordAttendance.AttendanceBody;
import org.throughline.domain.Asker;
import org.throughline.domain.Corrections;
import org.throughline.domain.Recorded;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;
import org.throughline.events.CorrectionReason;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.meeting.MeetingEvent;
import org.throughline.events.meeting.MeetingEvent.MinutesApproved;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.platform.problem.Refused;
import tools.jackson.databind.json.JsonMapper;

/**
 * Moves a meeting to another day: convenes it there with its agenda, its attendance and the approval of its minutes, and
 * corrects the authority of every decision that names it. A request that is sent again does what is left to do.
 */
@Component
class MeetingMoves {

    /** What became of one decision: {@code version} is that of the event that named the meeting. */
    @Schema(name = "MovedDecision")
    record Each(
            String minute,
            String on,
            long version,
            @Nullable Taken taken,
            @Nullable ProblemDetail refused) {}

    /** A decision that names the meeting. */
    private record Named(String type, String on, Recorded<? extends BoardEvent> recorded, Authority authority) {

        static Stream<Named> of(String type, String on, Recorded<? extends BoardEvent> recorded, MeetingId meeting) {
            var authority = recorded.event().authority();
            return authority != null
                            && !authority.ofChair()
                            && MeetingId.of(authority).equals(meeting)
                    ? Stream.of(new Named(type, on, recorded, authority))
                    : Stream.of();
        }

        /** Reviews before findings before actions, and each of them in the order of recording. */
        int rank() {
            return List.of("Review", "Finding", "Action").indexOf(type);
        }
    }

    private final DecisionsOfMeeting decisions;
    private final CorrectionRequests corrections;
    private final CommandDispatcher dispatcher;
    private final RecordedStreams streams;
    private final DecisionContext context;
    private final JsonMapper json;

    MeetingMoves(
            DecisionsOfMeeting decisions,
            CorrectionRequests corrections,
            CommandDispatcher dispatcher,
            DecisionContext context,
            JsonMapper json) {
        this.decisions = decisions;
        this.corrections = corrections;
        this.dispatcher = dispatcher;
        this.streams = context.streams();
        this.context = context;
        this.json = json;
    }

    /** The answer for each decision that still named the meeting. */
    List<Each> move(MeetingId meeting, MoveMeeting command, RequestContext request) {
        var before = state(meeting);
        var to = MeetingId.of(meeting.committee(), command.to());
        var sequence = new DecisionSequence();
        var moved = before.moved();
        if (moved == null) {
            COMMITTEE_SITS_ON_THAT_DAY.check(
                    context.board().sitsOn(command.to(), to.committee()),
                    () -> "the committee %s does not sit on %s".formatted(to.committee(), day(command.to())));
            MEETING_IS_NEW.check(
                    !streams.exists(to.value()), () -> "the committee met on %s too".formatted(day(command.to())));
            sequence.dispatch(() -> dispatcher.dispatch(new DecideOnMeeting(meeting, command, request)));
        } else
            MEETING_IS_NOT_MOVED.check(
                    moved.to().equals(to),
                    () -> "the meeting was moved to %s".formatted(day(moved.to().date())));
        // What is recorded already is not recorded again, so the parts need no idempotency key.
        var part = new RequestContext(request.asker(), null, null, request.resource());
        convene(sequence, to, before, command.source(), part);
        var decided = naming(meeting, request.asker())
                .sorted(inWhichTheyCanFollow(meeting.date(), command.to()))
                .map(named -> correct(sequence, named, command, part));
        return Stream.concat(approve(sequence, to, before, command.source(), part), decided)
                .toList();
    }

    /** What a question waits for that is to show these meetings. */
    Stream<String> versions(MeetingId... meetings) {
        return Stream.of(meetings).map(meeting -> meeting + "@" + state(meeting).version());
    }

    private MeetingState state(MeetingId meeting) {
        var events = streams.read(meeting.value(), MeetingEvent.class);
        if (events.isEmpty()) throw Refused.unknown();
        return MeetingState.of(events);
    }

    private void convene(
            DecisionSequence sequence,
            MeetingId to,
            MeetingState before,
            @Nullable SourceBody source,
            RequestContext request) {
        if (!streams.exists(to.value())) {
            var agenda = before.agenda().stream().map(AgendaItemBody::of).toList();
            sequence.dispatch(() -> dispatcher.dispatch(new DecideOnMeeting(
                    to, new ConveneMeeting(to.committee(), to.date(), agenda, null, source), request)));
        }
        var now = state(to);
        if (now.attendance().isEmpty()
                && !before.attendance().isEmpty()
                && !to.date().isAfter(context.today())) {
            var attended = before.attendance().stream()
                    .map(each -> new AttendanceBody(each.role(), each.agency(), each.presence()))
                    .toList();
            sequence.dispatch(() -> dispatcher.dispatch(
                    new DecideOnMeeting(to, new RecordAttendance(attended, to.date(), source), request)));
        }
    }

    /** Moves the approval of the meeting's own minutes with it. */
    private Stream<Each> approve(
            DecisionSequence sequence,
            MeetingId to,
            MeetingState before,
            @Nullable SourceBody source,
            RequestContext request) {
        var approved = before.minutesApproved();
        if (approved == null || state(to).minutesApproved() != null) return Stream.of();
        var authority =
                new AuthorityBody(approved.by().committee(), approved.by().date(), approved.minute());
        var approval = new ApproveMinutes(approved.changes(), approved.on(), authority, source);
        var answer = sequence.outcome(() -> dispatcher.dispatch(new DecideOnMeeting(to, approval, request)));
        return Stream.of(
                new Each(approved.minute(), before.id().value(), before.version(), answer.taken(), answer.refused()));
    }

    /** Leaves out decisions that the user may not read. Another user moves them by repeating the request. */
    private Stream<Named> naming(MeetingId meeting, Asker asker) {
        return decisions.at(meeting).stream()
                .filter(decided -> context.readers().mayRead(asker, decided.id(), family(decided.type())))
                .filter(decided -> !decided.type().equals("Meeting") || approvedBy(decided.id(), meeting))
                .flatMap(decided -> Corrections.of(streams.read(decided.id(), BoardEvent.class)).stream()
                        .filter(recorded -> isDecidedThere(recorded.event()))
                        .flatMap(recorded -> Named.of(decided.type(), decided.id(), recorded, meeting)));
    }

    private static Class<? extends BoardEvent> family(String type) {
        return switch (type) {
            case "Review" -> ReviewEvent.class;
            case "Finding" -> FindingEvent.class;
            case "Action" -> ActionEvent.class;
            default -> MeetingEvent.class; // and everything else that no restriction hides
        };
    }

    /** An approval of minutes is not corrected, but given again. */
    private boolean approvedBy(String earlier, MeetingId meeting) {
        var approved = state(new MeetingId(earlier)).minutesApproved();
        return approved != null && approved.by().equals(meeting);
    }

    /** A correction stays under its minute. What a raising or an assignment records on another stream moves with it. */
    private static boolean isDecidedThere(BoardEvent event) {
        return !(event instanceof Correction || event instanceof FindingAccepted || event instanceof ActionAgreed);
    }

    /** What was decided last is moved to a later day first, and what was decided first to an earlier day. */
    private static Comparator<Named> inWhichTheyCanFollow(LocalDate from, LocalDate to) {
        var recorded = Comparator.comparingInt(Named::rank)
                .thenComparing(Named::on)
                .thenComparingLong(named -> named.recorded().version());
        return to.isAfter(from) ? recorded.reversed() : recorded;
    }

    private Each correct(DecisionSequence sequence, Named named, MoveMeeting command, RequestContext request) {
        var answer = sequence.outcome(() -> dispatched(named, command, request));
        return new Each(
                named.authority().minute(), named.on(), named.recorded().version(), answer.taken(), answer.refused());
    }

    private Receipt dispatched(Named named, MoveMeeting command, RequestContext request) {
        return switch (named.type()) {
            case "Action" -> corrections.correct(new ActionId(named.on()), correction(named, command), request);
            case "Finding" -> corrections.correct(new FindingId(named.on()), correction(named, command), request);
            case "Review" -> corrections.correct(new ReviewId(named.on()), correction(named, command), request);
            case "Meeting" -> approveAgain(named, command, request);
            default ->
                throw new RuleViolated(
                        CORRECTED_EVENT_IS_RECORDED, "this kind of decision is not corrected; record it again");
        };
    }

    /** Under the same minute of the meeting on its new day, or of the old one if that was later. */
    private CorrectEvent correction(Named named, MoveMeeting command) {
        var was = named.authority();
        var changes = json.createObjectNode();
        changes.putObject("authority").put("meetingDate", command.to().toString());
        if (named.recorded().event().effectiveOn().equals(was.meetingDate()))
            changes.put("effectiveOn", command.to().toString());
        var day = command.to().isAfter(was.meetingDate()) ? command.to() : was.meetingDate();
        return new CorrectEvent(
                named.recorded().version(),
                changes,
                null,
                CorrectionReason.MEETING_MOVED,
                command.why(),
                null,
                new AuthorityBody(was.committee(), day, was.minute()),
                command.source());
    }

    private Receipt approveAgain(Named named, MoveMeeting command, RequestContext request) {
        var approved = (MinutesApproved) named.recorded().event();
        var was = named.authority();
        // Not before the approval that it replaces, which would otherwise be the last word.
        var on = command.to().isAfter(approved.effectiveOn()) ? command.to() : approved.effectiveOn();
        return dispatcher.dispatch(new DecideOnMeeting(
                approved.meetingId(),
                new ApproveMinutes(
                        approved.changes(),
                        on,
                        new AuthorityBody(was.committee(), command.to(), was.minute()),
                        command.source()),
                request));
    }
}
