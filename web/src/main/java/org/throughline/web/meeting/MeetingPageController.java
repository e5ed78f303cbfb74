package org.throughline.web.meeting;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.throughline.board.Board;
import org.throughline.board.account.AskerResolver;
import org.throughline.domain.Asker;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.Role;
import org.throughline.events.meeting.Attendance;
import org.throughline.query.meeting.MeetingDetail;
import org.throughline.query.waiting.WaitingRow;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.TakeAlong;
import org.throughline.web.meeting.MeetingPage.Attended;
import org.throughline.web.meeting.MeetingPage.Item;
import org.throughline.web.meeting.MeetingPage.ToRatify;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Link;
import org.throughline.web.words.Words;

/** One meeting, and its minutes to be printed. */
@Hidden
@Controller
class MeetingPageController {

    private static final String MOST_TO_RATIFY = "50";

    private final Api api;
    private final Board board;
    private final DirectoryNames names;
    private final AskerResolver askers;
    private final DecidedEntries entries;
    private final MinuteLines lines;
    private final MeetingWords words;

    MeetingPageController(
            Api api,
            Board board,
            DirectoryNames names,
            AskerResolver askers,
            DecidedEntries entries,
            MinuteLines lines,
            MeetingWords words) {
        this.api = api;
        this.board = board;
        this.names = names;
        this.askers = askers;
        this.entries = entries;
        this.lines = lines;
        this.words = words;
    }

    @GetMapping("/meetings/{meeting}")
    ModelAndView meeting(@PathVariable String meeting, @RequestParam Map<String, String> asked) {
        var question = Question.of("/meetings/" + meeting, asked);
        var detail = api.get("/api/meetings/" + meeting, question.parameters(), MeetingDetail.class);
        return new ModelAndView("meeting/meeting", "page", page(question, detail));
    }

    @GetMapping("/meetings/{meeting}/minutes")
    ModelAndView minutes(@PathVariable String meeting, @RequestParam Map<String, String> asked) {
        var question = Question.of("/meetings/" + meeting + "/minutes", asked);
        var detail = api.get("/api/meetings/" + meeting, question.parameters(), MeetingDetail.class);
        return new ModelAndView("meeting/minutes", "page", minutes(question, detail));
    }

    private MeetingPage page(Question question, MeetingDetail detail) {
        var meeting = detail.meeting();
        var asker = askers.asker();
        boolean past = isPast(question);
        boolean changes = !past && asker.role() == Role.SECRETARY && meeting.takesPlace();
        boolean recording = !past && records(asker) && MeetingWords.canBeRecorded(meeting, detail.asOf());
        var path = "/meetings/" + meeting.id();
        var agenda = AgendaProgress.of(detail);
        var next = agenda.firstOpen();
        return new MeetingPage(
                meeting.id().value(),
                names.of(meeting.committee()),
                Words.day(meeting.date()),
                MeetingWords.status(meeting, detail.asOf()),
                StandpointBar.of(question, detail.asOf(), detail.knownAt(), board.zone()),
                agenda.inWords(),
                recording ? path + "/record" : null,
                recording && next != null ? next : null,
                notYet(meeting, detail.asOf(), past, asker),
                moved(detail, question),
                detail.items().stream()
                        .map(item -> item(item, agenda, question, recording, path))
                        .toList(),
                MeetingWords.attendance(meeting.attendance()),
                meeting.attendance().stream().map(this::attended).toList(),
                toRatify(meeting, question, recording),
                changes && !meeting.date().isAfter(detail.asOf()) ? path + "/attendance" : null,
                changes ? path + "/agenda" : null,
                approvedBy(meeting, question),
                question.to(path + "/minutes"),
                TakeAlong.files(question.at(path)),
                changes ? changes(path) : List.of());
    }

    private static List<Link> changes(String path) {
        var decide = "/decide" + path;
        return List.of(
                new Link("Add an item to the agenda", decide + "/agenda-items"),
                new Link("Change an item of the agenda", decide + "/agenda-items/change"),
                new Link("Remove an item of the agenda", decide + "/agenda-items/removal"),
                new Link("Move the meeting to another day", decide + "/move"),
                new Link("Cancel the meeting", decide + "/cancellation"));
    }

    private @Nullable String notYet(MeetingState meeting, LocalDate today, boolean past, Asker asker) {
        if (past || !records(asker) || MeetingWords.canBeRecorded(meeting, today)) return null;
        if (!meeting.takesPlace())
            return meeting.cancelled()
                    ? "It was cancelled, so it decided nothing."
                    : "It was moved. Record its decisions at the meeting that took its place.";
        return "What it decides can be recorded from %s on.".formatted(Words.day(meeting.date()));
    }

    private @Nullable Link moved(MeetingDetail detail, Question question) {
        var from = detail.movedFrom();
        var moved = detail.meeting().moved();
        if (moved != null)
            return new Link(
                    "It takes place on %s instead: %s"
                            .formatted(Words.day(moved.to().date()), moved.why()),
                    question.to("/meetings/" + moved.to()));
        return from == null
                ? null
                : new Link("It was moved here from " + Words.day(from.date()), question.to("/meetings/" + from));
    }

    private Item item(
            MeetingDetail.Item item, AgendaProgress agenda, Question question, boolean recording, String path) {
        return new Item(
                item.minute(),
                item.title(),
                agenda.status(item.minute()),
                !agenda.isRecorded(item.minute()) && !agenda.approved(),
                recording ? RecordAddress.of(path, item.minute()) : null,
                entries.of(item, question, !isPast(question) && askers.asker().role() == Role.SECRETARY));
    }

    private Attended attended(Attendance attendance) {
        return new Attended(
                attendance.role(),
                attendance.agency() == null ? "" : names.of(attendance.agency()),
                Words.of(attendance.presence()));
    }

    /** Of the committee's own matters; ratifying opens the form of this meeting. */
    private List<ToRatify> toRatify(MeetingState meeting, Question question, boolean recording) {
        if (!meeting.takesPlace()) return List.of();
        return waitingFor(meeting.committee(), question).stream()
                .map(row -> new ToRatify(
                        row.on(),
                        question.to(Addresses.ofThing(row.on())),
                        row.statement(),
                        names.inSentence(row.what()),
                        Words.day(row.since()),
                        recording
                                ? RecordAddress.of(
                                        "/meetings/" + meeting.id(),
                                        null,
                                        row.on(),
                                        DecisionChoices.kindOf(row.on()) + "/ratification")
                                : null))
                .toList();
    }

    private List<WaitingRow> waitingFor(CommitteeId committee, Question question) {
        var asked = new LinkedMultiValueMap<>(question.standpoint().parameters());
        asked.set("committee", committee.value());
        asked.set("size", MOST_TO_RATIFY);
        return api.list("/api/chairs-actions", asked, WaitingRow.class).items();
    }

    /** Without an address where minutes name a meeting that was never convened as one of its own. */
    private MeetingPage.@Nullable Approval approvedBy(MeetingState meeting, Question question) {
        var approved = meeting.minutesApproved();
        return approved == null
                ? null
                : new MeetingPage.Approval(
                        "Minutes approved by the meeting of %s, minute %s%s"
                                .formatted(
                                        Words.day(approved.by().date()),
                                        approved.minute(),
                                        approved.changes() == null
                                                ? ", as written"
                                                : ", with changes: " + approved.changes()),
                        hasPage(approved.by(), question) ? question.to("/meetings/" + approved.by()) : null);
    }

    private boolean hasPage(MeetingId meeting, Question question) {
        try {
            api.get("/api/meetings/" + meeting, question.standpoint().parameters(), MeetingDetail.class);
            return true;
        } catch (ApiRefusal refused) {
            if (refused.status() != HttpStatus.NOT_FOUND.value()) throw refused;
            return false;
        }
    }

    private MinutesPage minutes(Question question, MeetingDetail detail) {
        var meeting = detail.meeting();
        var items = detail.items().stream()
                .map(item -> new MinutesPage.Item(item.minute(), item.title(), lines.of(item, question)))
                .toList();
        var lag = detail.longestRecordingLagDays();
        long decisions = count(items, _ -> true);
        long noted = count(items, MinutesPage.Line::noted);
        var notes = new ArrayList<String>();
        notes.add(
                decisions == 0
                        ? "Nothing is recorded yet."
                        : "%s recorded%s."
                                .formatted(
                                        Words.count(decisions, "decision", "decisions"),
                                        lag == null || lag <= 0
                                                ? ", all on the day of the meeting"
                                                : ", the last of them " + Words.days(lag) + " after the meeting"));
        if (noted > 0)
            notes.add("%s of them only noted something, which is not progress.".formatted(Words.number(noted)));
        return new MinutesPage(
                words.title(meeting.id()),
                names.of(meeting.committee()),
                Words.day(meeting.date()),
                MeetingWords.status(meeting, detail.asOf()),
                StandpointBar.of(question, detail.asOf(), detail.knownAt(), board.zone()),
                "As they stand on " + Words.day(detail.asOf()),
                List.copyOf(notes),
                question.to("/meetings/" + meeting.id()),
                meeting.attendance().stream().map(this::attended).toList(),
                items);
    }

    private static long count(List<MinutesPage.Item> items, Predicate<MinutesPage.Line> which) {
        return items.stream()
                .flatMap(item -> item.decisions().stream())
                .filter(MinutesPage.Line::holds)
                .filter(which)
                .count();
    }

    private static boolean isPast(Question question) {
        return question.isPast();
    }

    /** Whether a user records what meetings decide. */
    static boolean records(Asker asker) {
        return asker.role() == Role.SECRETARY || asker.role() == Role.CHAIR;
    }
}
