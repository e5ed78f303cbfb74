package org.throughline.query.drift;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.PolicyInTheLog;
import org.throughline.domain.board.Directory.CommitteeEntry;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.ThemeId;
import org.throughline.query.action.Actions;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.FindingsOnTheme;
import org.throughline.query.action.RememberedFigures;
import org.throughline.query.action.register.ActionFilter;
import org.throughline.query.action.register.ActionSearch;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.drift.DriftBoard.Compared;
import org.throughline.query.drift.DriftBoard.Group;
import org.throughline.query.drift.DriftBoard.With;
import org.throughline.query.meeting.HeldMeetings;

/** Computes the five numbers of actions on a day, by group, and compared with earlier days. */
@Component
class DriftNumbers {

    private final ActionSearch search;
    private final FindingsOnTheme findings;
    private final HeldMeetings meetings;
    private final DirectoryInTheLog directory;
    private final RememberedFigures<FiveNumbers> remembered;

    DriftNumbers(
            ActionSearch search,
            FindingsOnTheme findings,
            HeldMeetings meetings,
            DirectoryInTheLog directory,
            Actions actions,
            PolicyInTheLog policies) {
        this.remembered = new RememberedFigures<>(actions, policies);
        this.search = search;
        this.findings = findings;
        this.meetings = meetings;
        this.directory = directory;
    }

    FiveNumbers of(ActionFilter filter, AsOf standpoint) {
        return FiveNumbers.of(search.assessed(filter, standpoint));
    }

    /** The same, remembered: a period has many days, and those of the past are asked for again and again. */
    FiveNumbers remembered(ActionFilter filter, AsOf standpoint) {
        return filter.owner() == null
                ? remembered.answer(filter, List.of(standpoint), () -> of(filter, standpoint))
                : of(filter, standpoint);
    }

    List<Group> groups(List<AssessedAction> actions, GroupBy by, AsOf standpoint, DrillDownLinks opening) {
        var themes = by == GroupBy.theme ? findings.themes(standpoint) : Map.<FindingId, ThemeId>of();
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

    /** Beside the last meeting of the committee that is asked about, or else of the Board or any, and beside a year ago. */
    List<Compared> compared(ActionFilter filter, AsOf standpoint, FiveNumbers now) {
        var day = standpoint.asOf();
        var lastMeeting = lastMeeting(filter, standpoint).stream()
                .map(meeting -> compared(With.LAST_MEETING, meeting, meeting.date(), filter, standpoint, now));
        var lastYear = Stream.of(compared(With.LAST_YEAR, null, day.minusYears(1), filter, standpoint, now));
        return Stream.concat(lastMeeting, lastYear).toList();
    }

    /** Of the committee that is asked about, or else of the Board or any. */
    Optional<MeetingId> lastMeeting(ActionFilter filter, AsOf standpoint) {
        var day = standpoint.asOf();
        if (filter.committee() != null) return lastMeeting(filter.committee(), standpoint);
        var committees = directory.on(day, standpoint.knownAt());
        return meetings.lastBefore(day, committee -> isBoard(committees.find(committee)), standpoint)
                .or(() -> meetings.lastBefore(day, _ -> true, standpoint));
    }

    Optional<MeetingId> lastMeeting(CommitteeId committee, AsOf standpoint) {
        return meetings.lastBefore(standpoint.asOf(), committee::equals, standpoint);
    }

    private Compared compared(
            With with,
            @Nullable MeetingId meeting,
            LocalDate day,
            ActionFilter filter,
            AsOf standpoint,
            FiveNumbers now) {
        var then = of(filter, standpoint.asOf(day));
        return new Compared(with, meeting, day, then, now.since(then));
    }

    private static boolean isBoard(@Nullable CommitteeEntry committee) {
        return committee != null && committee.board();
    }
}
