package org.throughline.query.drift;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.domain.drift.SignalKind;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.MeetingId;
import org.throughline.events.ThemeId;
import org.throughline.platform.problem.InvalidField;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.FindingsOnTheme;
import org.throughline.query.action.register.ActionFilter;
import org.throughline.query.action.register.ActionSearch;
import org.throughline.query.action.register.Conversation;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.drift.DriftComparison.Line;
import org.throughline.query.drift.FiveNumbers.Counts;
import org.throughline.query.drift.Movement.Pair;
import org.throughline.query.drift.Movement.Way;
import org.throughline.query.meeting.HeldMeetings;

/** Compares the actions of one day with those of an earlier one. */
@Component
class DriftComparisons {

    private static final FiveNumber[] NUMBERS = FiveNumber.values();

    private final ActionSearch search;
    private final DriftNumbers numbers;
    private final FindingsOnTheme findings;
    private final HeldMeetings meetings;

    DriftComparisons(ActionSearch search, DriftNumbers numbers, FindingsOnTheme findings, HeldMeetings meetings) {
        this.search = search;
        this.numbers = numbers;
        this.findings = findings;
        this.meetings = meetings;
    }

    /**
     * Two standpoints with the same knowledge.
     *
     * @param meeting of the earlier day; null if a day was asked for
     */
    record Two(AsOf then, AsOf now, @Nullable MeetingId meeting) {}

    /** The actions of the two days, of all or of one group. */
    record Sides(List<AssessedAction> then, List<AssessedAction> now) {

        Sides() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    /** The earlier day that was asked for; otherwise that of the last meeting, or else the day a year before. */
    Two standpoints(ComparisonFilter compared, ActionFilter filter, AsOf now) {
        var meeting = compared.sinceMeeting();
        if (meeting != null && compared.since() != null)
            throw new InvalidField("since", "is given together with sinceMeeting; give only one of them");
        if (compared.sinceCommittee() != null && (meeting != null || compared.since() != null))
            throw new InvalidField(
                    "sinceCommittee", "is given together with since or sinceMeeting; give only one of them");
        if (meeting != null) {
            if (!meetings.isKnown(meeting, now))
                throw new InvalidField("sinceMeeting", "names no meeting that is known on that day");
            return earlier("sinceMeeting", new Two(now.asOf(meeting.date()), now, meeting));
        }
        if (compared.since() != null) return earlier("since", new Two(now.asOf(compared.since()), now, null));
        var last = compared.sinceCommittee() == null
                ? numbers.lastMeeting(filter, now)
                : numbers.lastMeeting(compared.sinceCommittee(), now);
        return last.map(held -> new Two(now.asOf(held.date()), now, held))
                .orElseGet(() -> new Two(now.asOf(now.asOf().minusYears(1)), now, null));
    }

    private static Two earlier(String parameter, Two two) {
        if (two.then().asOf().isAfter(two.now().asOf()))
            throw new InvalidField(parameter, "lies after the day asked about");
        return two;
    }

    Sides sides(ActionFilter filter, Two two) {
        return new Sides(search.assessed(filter, two.then()), search.assessed(filter, two.now()));
    }

    /** The groups that have actions on one of the two days. */
    List<Line> groups(Sides all, GroupBy by, Two two, DrillDownLinks opening) {
        var groups = new TreeMap<String, Sides>();
        var themesThen = themes(by, two.then());
        for (var action : all.then())
            by.keys(action, themesThen)
                    .forEach(key ->
                            groups.computeIfAbsent(key, _ -> new Sides()).then().add(action));
        var themesNow = themes(by, two.now());
        for (var action : all.now())
            by.keys(action, themesNow)
                    .forEach(key ->
                            groups.computeIfAbsent(key, _ -> new Sides()).now().add(action));
        return groups.entrySet().stream()
                .map(group -> line(group.getKey(), group.getValue(), opening.with(by.parameter(), group.getKey())))
                .toList();
    }

    private Map<FindingId, ThemeId> themes(GroupBy by, AsOf standpoint) {
        return by == GroupBy.theme ? findings.themes(standpoint) : Map.of();
    }

    Line line(@Nullable String key, Sides sides, DrillDownLinks opening) {
        var then = counted(sides.then());
        var now = counted(sides.now());
        return new Line(
                key,
                FiveNumbers.of(sides.now()),
                FiveNumbers.of(sides.then()),
                onlyIn(now, then),
                onlyIn(then, now),
                signals(sides.now()),
                conversations(sides.now()),
                opening.list());
    }

    private static List<Set<ActionId>> counted(List<AssessedAction> actions) {
        return Stream.of(NUMBERS)
                .map(number -> {
                    Set<ActionId> ids = new HashSet<>();
                    for (var action : actions)
                        if (number.counts(action)) ids.add(action.view().action());
                    return ids;
                })
                .toList();
    }

    private static Counts onlyIn(List<Set<ActionId>> one, List<Set<ActionId>> other) {
        var counts = new long[NUMBERS.length];
        for (int i = 0; i < counts.length; i++)
            for (var id : one.get(i)) if (!other.get(i).contains(id)) counts[i]++;
        return Counts.of(counts);
    }

    private static Map<SignalKind, Long> signals(List<AssessedAction> actions) {
        var counts = new EnumMap<SignalKind, Long>(SignalKind.class);
        for (var signal : SignalKind.values()) counts.put(signal, 0L);
        for (var action : actions) for (var signal : action.assessment().signals()) counts.merge(signal, 1L, Long::sum);
        return counts;
    }

    private static Map<Conversation, Long> conversations(List<AssessedAction> actions) {
        var counts = new EnumMap<Conversation, Long>(Conversation.class);
        for (var conversation : Conversation.values()) counts.put(conversation, 0L);
        for (var action : actions) {
            var about = Conversation.about(action);
            if (about != null) counts.merge(about, 1L, Long::sum);
        }
        return counts;
    }

    /** A pair with the number it came into or left. */
    record Moved(FiveNumber number, Way way, Pair pair) {

        Movement shown() {
            return Movement.of(number, way, pair);
        }
    }

    /** By number, those that came into it first; otherwise in the order of the register. */
    List<Moved> movements(Sides sides, MovementFilter filter) {
        var before = byId(sides.then());
        var after = byId(sides.now());
        var moved = new ArrayList<Moved>();
        for (var number : NUMBERS) {
            if (filter.lets(number, Way.GAINED))
                for (var now : sides.now()) {
                    var then = before.get(now.view().action());
                    if (number.counts(now) && (then == null || !number.counts(then)))
                        moved.add(new Moved(number, Way.GAINED, new Pair(then, now)));
                }
            if (filter.lets(number, Way.LOST))
                for (var then : sides.then()) {
                    var now = after.get(then.view().action());
                    if (number.counts(then) && (now == null || !number.counts(now)))
                        moved.add(new Moved(number, Way.LOST, new Pair(then, now)));
                }
        }
        return moved;
    }

    /** The first of those that came into each number, and of those that left it. */
    List<Movement> firstMovements(Sides sides, int each) {
        var all = movements(sides, MovementFilter.ALL);
        return Stream.of(NUMBERS)
                .flatMap(number -> Stream.of(Way.values())
                        .flatMap(way -> all.stream()
                                .filter(moved -> moved.number() == number && moved.way() == way)
                                .limit(each)))
                .map(Moved::shown)
                .toList();
    }

    private static Map<ActionId, AssessedAction> byId(List<AssessedAction> actions) {
        var byId = new HashMap<ActionId, AssessedAction>();
        for (var action : actions) byId.put(action.view().action(), action);
        return byId;
    }
}
