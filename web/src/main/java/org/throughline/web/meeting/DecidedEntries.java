package org.throughline.web.meeting;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.events.MeetingId;
import org.throughline.query.history.History;
import org.throughline.query.history.MeetingDecision;
import org.throughline.query.meeting.MeetingDetail;
import org.throughline.web.history.Entries;
import org.throughline.web.question.Addresses;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.SourceFiles;
import org.throughline.web.words.Words;

/** Makes lines of what was decided at a meeting. */
@Component
class DecidedEntries {

    private final Board board;
    private final DirectoryNames names;

    DecidedEntries(Board board, DirectoryNames names) {
        this.board = board;
        this.names = names;
    }

    /** @param corrects whether the user may correct an entry */
    List<Decided> of(MeetingDetail.Item item, Question question, boolean corrects) {
        return item.decisions().stream()
                .map(decided -> line(item.minute(), decided, question, corrects))
                .toList();
    }

    /** Those recorded last, the latest first. */
    List<Decided> latest(MeetingDetail detail, Question question, int most, boolean corrects) {
        record Under(String minute, MeetingDecision decided) {
            Instant recordedAt() {
                return decided.entry().recordedAt();
            }
        }
        return detail.items().stream()
                .flatMap(item -> item.decisions().stream().map(decided -> new Under(item.minute(), decided)))
                .sorted((one, other) -> other.recordedAt().compareTo(one.recordedAt()))
                .limit(most)
                .map(under -> line(under.minute(), under.decided(), question, corrects))
                .toList();
    }

    private Decided line(String minute, MeetingDecision decided, Question question, boolean corrects) {
        var entry = decided.entry();
        var by = entry.recordedBy();
        var address = question.to(Addresses.ofThing(decided.on()));
        boolean ofMeeting = Addresses.isOfMeeting(decided.on());
        return new Decided(
                minute,
                ofMeeting ? minutesOf(decided.on()) : decided.on(),
                address,
                decided.statement(),
                names.inSentence(withoutMeeting(entry)),
                ofMeeting ? address : address + "#e" + entry.version(),
                Words.moment(entry.recordedAt(), board.zone()),
                lag(entry.recordingLagDays()),
                by.user() + (by.agency() == null ? "" : ", " + names.of(by.agency())),
                SourceFiles.of(entry.source()),
                entry.correctedBy() == null || ofMeeting ? null : address + "#e" + entry.correctedBy(),
                corrects && !ofMeeting && entry.correctedBy() == null && Entries.isCorrectable(entry)
                        ? correct(decided)
                        : null);
    }

    /** The sentence without the meeting and the minute, which the page has as its headings. */
    private String withoutMeeting(History.Entry entry) {
        var happened = entry.happened();
        var authority = entry.authority();
        if (authority == null) return happened;
        return Stream.of(authority.committee().value(), names.of(authority.committee()))
                .map(committee -> ", by %s on %s, minute %s"
                        .formatted(
                                committee,
                                Words.day(authority.meetingDate()).replace('\u00A0', ' '),
                                authority.minute()))
                .filter(happened::endsWith)
                .findFirst()
                .map(tail -> happened.substring(0, happened.length() - tail.length()))
                .orElse(happened);
    }

    private static String minutesOf(String meeting) {
        return "the minutes of " + Words.day(new MeetingId(meeting).date());
    }

    /** The form that corrects an entry, filled in with what the entry says. */
    private static String correct(MeetingDecision decided) {
        return "/decide%s/corrections?corrects=%d"
                .formatted(Addresses.ofThing(decided.on()), decided.entry().version());
    }

    private static String lag(long days) {
        return days <= 0 ? "the same day" : Words.days(days) + " after the meeting";
    }
}
