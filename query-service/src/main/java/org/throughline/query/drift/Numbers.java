package org.throughline.query.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.ThemeId;
import org.throughline.platform.board.DirectoryInTheLog;
import org.throughline.query.action.ActionFilter;
import org.throughline.query.action.ActionSearch;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.FindingsOnTheme;
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.drift.DriftBoard.Compared;
import org.throughline.query.drift.DriftBoard.Group;
import org.throughline.query.drift.DriftBoard.With;
import org.throughline.query.meeting.ConvenedMeetings;

/** The five numbers of any actions on any day, by group, and beside what they were. */
@Component
class Numbers {

    private final ActionSearch search;
    private final FindingsOnTheme findings;
    private final ConvenedMeetings meetings;
    private final DirectoryInTheLog directory;

    Numbers(ActionSearch search, FindingsOnTheme findings, ConvenedMeetings meetings, DirectoryInTheLog directory) {
        this.search = search;
        this.findings = findings;
        this.meetings = meetings;
        this.directory = directory;
    }

    FiveNumbers of(ActionFilter filter, Standpoint standpoint) {
        return FiveNumbers.of(search.assessed(filter, standpoint));
    }

    List<Group> groups(List<AssessedAction> actions, By by, Standpoint standpoint, Opening opening) {
        var themes = by == By.theme ? findings.themes(standpoint) : Map.<FindingId, ThemeId>of();
        var groups = new TreeMap<String, List<AssessedAction>>();
        for (var action : actions)
            by.keys(action, themes)
                    .forEach(key ->
                            groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(action));
        return groups.entrySet().stream()
                .map(group -> new Group(
                        group.getKey(),
                        FiveNumbers.of(group.getValue()),
                        opening.with(by.parameter(), group.getKey()).lists()))
                .toList();
    }

    /** Beside the last meeting of the committee that is asked about, or else of the Board, and beside a year ago. */
    List<Compared> compared(ActionFilter filter, Standpoint standpoint, FiveNumbers now) {
        var day = standpoint.asOf();
        var lastMeeting = meetings.lastBefore(day, asking(filter, standpoint), standpoint).stream()
                .map(meeting -> compared(With.LAST_MEETING, meeting.id(), meeting.date(), filter, standpoint, now));
        var lastYear = Stream.of(compared(With.LAST_YEAR, null, day.minusYears(1), filter, standpoint, now));
        return Stream.concat(lastMeeting, lastYear).toList();
    }

    private Compared compared(
            With with,
            @Nullable MeetingId meeting,
            LocalDate day,
            ActionFilter filter,
            Standpoint standpoint,
            FiveNumbers now) {
        var then = of(filter, standpoint.asOf(day));
        return new Compared(with, meeting, day, then, now.since(then));
    }

    private Predicate<CommitteeId> asking(ActionFilter filter, Standpoint standpoint) {
        if (filter.committee() != null) return filter.committee()::equals;
        var committees = directory.on(standpoint.asOf(), standpoint.knownAt());
        return committee -> {
            var found = committees.find(committee);
            return found != null && found.board();
        };
    }
}
