package org.throughline.query.drift;

import static org.throughline.query.history.Phrases.day;
import static org.throughline.query.history.Phrases.words;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.drift.SignalKind;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.register.FiveNumber;

/**
 * An action that came into one of the five numbers between two days, or left it.
 *
 * @param dueThen null while undated, and if the action was not among those asked about
 * @param because what changed about the action between the two days: its status, its due date, and for drifting its signals;
 *     empty if only time passed
 */
public record Movement(
        FiveNumber number,
        Way way,
        ActionId action,
        String statement,
        AgencyId leadAgency,
        CommitteeId overseenBy,
        @Nullable ActionStatus statusThen,
        @Nullable ActionStatus statusNow,
        @Nullable LocalDate dueThen,
        @Nullable LocalDate dueNow,
        List<String> because) {

    /** Into a number or out of it. */
    public enum Way {
        GAINED,
        LOST
    }

    /** An action on the two days; null on the day on which it was not among those asked about. At least one is there. */
    record Pair(@Nullable AssessedAction then, @Nullable AssessedAction now) {

        AssessedAction either() {
            if (now != null) return now;
            if (then == null) throw new IllegalStateException("an action is there on one of two days");
            return then;
        }
    }

    static Movement of(FiveNumber number, Way way, Pair pair) {
        var action = pair.either().view();
        return new Movement(
                number,
                way,
                action.action(),
                action.statement(),
                action.leadAgency(),
                action.overseenBy(),
                status(pair.then()),
                status(pair.now()),
                due(pair.then()),
                due(pair.now()),
                because(number, pair.then(), pair.now()));
    }

    private static @Nullable ActionStatus status(@Nullable AssessedAction action) {
        return action == null ? null : action.view().state().status();
    }

    private static @Nullable LocalDate due(@Nullable AssessedAction action) {
        return action == null ? null : action.view().state().dueDates().current();
    }

    private static List<String> because(
            FiveNumber number, @Nullable AssessedAction then, @Nullable AssessedAction now) {
        if (now == null) return List.of("no longer among these actions");
        if (then == null) return List.of("not among these actions on the earlier day");
        var because = new ArrayList<String>();
        if (status(then) != status(now))
            because.add("%s, was %s"
                    .formatted(
                            words(now.view().state().status()),
                            words(then.view().state().status())));
        addDue(due(then), due(now), because);
        if (number == FiveNumber.DRIFTING) addSignals(then, now, because);
        return List.copyOf(because);
    }

    private static void addSignals(AssessedAction then, AssessedAction now, List<String> because) {
        var came = without(now.assessment().signals(), then.assessment().signals());
        var went = without(then.assessment().signals(), now.assessment().signals());
        if (!came.isEmpty()) because.add("new signals: " + inWords(came));
        if (!went.isEmpty()) because.add("signals that went: " + inWords(went));
    }

    private static void addDue(@Nullable LocalDate then, @Nullable LocalDate now, List<String> because) {
        if (then == null && now != null) because.add("due " + day(now) + ", was undated");
        if (then != null && now == null) because.add("undated, was due " + day(then));
        if (then != null && now != null && !then.equals(now))
            because.add("due %s, was due %s".formatted(day(now), day(then)));
    }

    private static Set<SignalKind> without(Collection<SignalKind> some, Collection<SignalKind> others) {
        var rest = EnumSet.noneOf(SignalKind.class);
        rest.addAll(some);
        rest.removeAll(others);
        return rest;
    }

    private static String inWords(Set<SignalKind> signals) {
        return signals.stream().map(signal -> words(signal)).collect(Collectors.joining(", "));
    }
}
