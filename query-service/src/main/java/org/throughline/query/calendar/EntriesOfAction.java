package org.throughline.query.calendar;

import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.Milestone;
import org.throughline.domain.action.SustainedCheck;
import org.throughline.query.action.ActionView;
import org.throughline.query.history.Phrases;

/** The days of an action. What was accepted as done, or closed, is due no more; its sustained checks are. */
final class EntriesOfAction {

    private final ActionView action;
    private final CalendarNames names;

    private EntriesOfAction(ActionView action, CalendarNames names) {
        this.action = action;
        this.names = names;
    }

    static Stream<CalendarEntry> of(ActionView action, CalendarNames names) {
        var entries = new EntriesOfAction(action, names);
        return action.state().status().open() && !action.state().finished()
                ? Stream.of(entries.due(), entries.milestones(), entries.holds())
                        .flatMap(each -> each)
                : entries.checks();
    }

    private Stream<CalendarEntry> due() {
        var dates = action.state().dueDates();
        var day = dates.inForce().day();
        if (day == null) return Stream.empty();
        var first = dates.first().day();
        return Stream.of(entry(
                CalendarKind.DUE_DATE,
                "due",
                day,
                "Due%s: %s".formatted(remark(), action.statement()),
                first == null || first.equals(day) ? "" : "First due on %s.\n".formatted(Phrases.day(first))));
    }

    /** A hold of its review has an entry of its own. */
    private String remark() {
        var state = action.state();
        if (ownHolds().findAny().isPresent()) return " (on hold)";
        if (state.claims().waiting() != null) return " (claimed complete, not yet verified)";
        return state.dueDates().inForce().assumed() ? " (assumed date)" : "";
    }

    private Stream<CalendarEntry> milestones() {
        return action.state().forecast().milestones().stream()
                .filter(milestone -> milestone.reachedOn() == null)
                .flatMap(milestone -> Stream.ofNullable(milestone.dueOn()).map(day -> milestone(milestone, day)));
    }

    private CalendarEntry milestone(Milestone milestone, LocalDate day) {
        return entry(
                CalendarKind.MILESTONE,
                "milestone-" + milestone.number(),
                day,
                "Milestone: %s (%s)".formatted(milestone.what(), action.action()),
                "Milestone %d of: %s\n".formatted(milestone.number(), action.statement()));
    }

    private Stream<CalendarEntry> holds() {
        return ownHolds()
                .map(hold -> entry(
                        CalendarKind.HOLD_REVIEW,
                        "hold-" + hold.version(),
                        hold.reviewBy(),
                        "%s: %s".formatted(title(hold), action.statement()),
                        since(hold)));
    }

    private Stream<Hold> ownHolds() {
        return action.state().holds().stream().filter(hold -> hold.inForce() && !hold.ofReview());
    }

    static String title(Hold hold) {
        return "Review of a hold (%s)".formatted(Phrases.words(hold.reason()));
    }

    static String since(Hold hold) {
        return "On hold since %s: %s\n".formatted(Phrases.day(hold.from()), hold.explanation());
    }

    private Stream<CalendarEntry> checks() {
        var impact = action.state().impact();
        if (impact.signedOff() == null) return Stream.empty();
        var checks = impact.checks();
        return IntStream.range(0, checks.size())
                .filter(at -> checks.get(at).result() == null)
                .mapToObj(at -> check(checks.get(at), at + 1, checks.size()));
    }

    private CalendarEntry check(SustainedCheck check, int number, int of) {
        var measure = action.state().terms().successMeasure();
        return entry(
                CalendarKind.SUSTAINED_CHECK,
                check.dueOn().toString(),
                check.dueOn(),
                "Sustained check %d of %d: %s".formatted(number, of, action.statement()),
                measure == null ? "" : "Measured by: %s\n".formatted(measure.measure()));
    }

    private CalendarEntry entry(CalendarKind kind, String which, LocalDate day, String title, String more) {
        return new CalendarEntry(
                kind,
                which + "." + action.action(),
                day,
                "/actions/",
                action.action().value(),
                title,
                "%s%s, %s %s, overseen by %s"
                        .formatted(
                                more,
                                action.action(),
                                owned(),
                                names.of(action.leadAgency()),
                                names.of(action.overseenBy())),
                action.leadAgency(),
                action.overseenBy());
    }

    private String owned() {
        var owner = action.owner();
        return owner == null ? "without a named owner, an action of" : "owned by the %s of".formatted(owner.role());
    }
}
