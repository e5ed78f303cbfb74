package org.throughline.web.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.board.Policy;
import org.throughline.web.words.Words;

/** The values of a policy, each with what it sets. */
final class PolicyInWords {

    private PolicyInWords() {}

    /** @param says what it sets */
    record Setting(String says, String value) {}

    /** By group, in the order of a page. */
    static Map<String, List<Setting>> of(Policy policy) {
        var limits = policy.thresholds();
        var ladder = policy.ladder();
        var reminders = policy.reminders();
        var groups = new LinkedHashMap<String, List<Setting>>();
        groups.put(
                "Signals of drift",
                List.of(
                        new Setting("Moved: by the number of moves", atLeast(limits.movedTimes(), "move", "moves")),
                        new Setting("Moved: by the days of all moves together", moreThan(limits.movedDays())),
                        new Setting("Stale: without anything that happened", daysOrMore(limits.staleDays())),
                        new Setting("Stale, for a high priority", daysOrMore(limits.staleDaysHighPriority())),
                        new Setting("Unverified: a claim has waited", moreThan(limits.unverifiedDays())),
                        new Setting("Unproven: signed off without shown impact", moreThan(limits.unprovenDays())),
                        new Setting("Noted, with nothing between", atLeast(limits.notedTimes(), "meeting", "meetings")),
                        new Setting(
                                "Challenged: concerns neither escalated nor disputed",
                                atLeast(limits.challengedTimes(), "concern", "concerns")),
                        new Setting(
                                "A sustained check counts as not done when overdue",
                                moreThan(limits.checkGraceDays()))));
        groups.put(
                "Sustained checks",
                List.of(new Setting(
                        "Months after sign-off",
                        policy.checkMonths().stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        groups.put(
                "Times to answer an escalation",
                List.of(
                        new Setting("Lead of the agency", Words.days(ladder.agencyLeadDays())),
                        new Setting("Overseeing committee", Words.days(ladder.overseeingCommitteeDays())),
                        new Setting("Board", Words.days(ladder.boardDays()))));
        groups.put(
                "Reminders and digests",
                List.of(
                        new Setting(
                                "The owner is reminded before the due date",
                                reminders.ownerDaysBefore().isEmpty()
                                        ? "Never"
                                        : reminders.ownerDaysBefore().stream()
                                                .map(Words::days)
                                                .collect(Collectors.joining(", "))),
                        new Setting(
                                "A committee gets its summary before its meeting",
                                Words.days(reminders.committeeDaysBefore())),
                        new Setting(
                                "An alert is repeated before it is escalated", Words.days(reminders.lastCallDays())),
                        new Setting(
                                "No alert for the same reasons after one has ended", Words.days(reminders.restDays())),
                        new Setting("No alert about lateness after a reopening", Words.days(reminders.reopenedDays())),
                        new Setting(
                                "Digest of all delay and drift",
                                reminders.summaryEveryMonths() == 1
                                        ? "Each month"
                                        : "Every %d months".formatted(reminders.summaryEveryMonths()))));
        return groups;
    }

    /** Each value that differs: what it sets, before and after. */
    static List<String> changed(Policy before, Policy after) {
        var was = of(before);
        return of(after).entrySet().stream()
                .flatMap(group -> changed(was.getOrDefault(group.getKey(), List.of()), group.getValue()))
                .toList();
    }

    private static Stream<String> changed(List<Setting> before, List<Setting> after) {
        return after.stream()
                .filter(setting -> !before.contains(setting))
                .map(setting -> "%s: %s → %s"
                        .formatted(
                                setting.says(),
                                before.stream()
                                        .filter(other -> other.says().equals(setting.says()))
                                        .map(Setting::value)
                                        .findFirst()
                                        .orElse("–"),
                                setting.value()));
    }

    private static String atLeast(long times, String one, String many) {
        return Words.count(times, one, many) + " or more";
    }

    private static String moreThan(long days) {
        return "More than " + Words.days(days);
    }

    private static String daysOrMore(long days) {
        return Words.days(days) + " or more";
    }
}
