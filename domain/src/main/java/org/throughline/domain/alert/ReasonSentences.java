package org.throughline.domain.alert;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.DriftMeasure;
import org.throughline.domain.drift.Explanation;
import org.throughline.domain.drift.MeasureKind;
import org.throughline.domain.waiting.AlertReasons;
import org.throughline.events.action.AlertReason;

/** The sentences for the reasons in a line of a digest. */
record ReasonSentences(LocalDate day, ActionState state, Policy policy) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    List<String> of(Collection<AlertReason> reasons) {
        var explained = Explanation.of(day, state, policy);
        var sentences = new ArrayList<String>();
        for (var reason : reasons)
            switch (reason) {
                case LATE -> delay(explained).forEach(sentences::add);
                case ESCALATED -> {
                    var step = Objects.requireNonNull(state.challenges().waiting());
                    sentences.add("Escalated on %s and not answered: %s".formatted(date(step.on()), step.reason()));
                }
                case MORE_TIME_REQUESTED -> {
                    var asked = Objects.requireNonNull(state.alerts().moreTime());
                    sentences.add("More time requested, until %s: %s".formatted(date(asked.until()), asked.reason()));
                }
                case DISPUTED -> sentences.add("Agencies disagree, and the dispute is open");
                case NOT_OURS -> sentences.add(notOurs());
                case NOT_SIGNED_OFF -> sentences.add("Verified, and not signed off");
                case CHECK_DUE -> sentences.add("A sustained check is due: " + checksDue());
                case CHECK_REPORTED ->
                    sentences.add("The lead agency reports a sustained check, and nobody confirmed it");
                case REOPENING_PROPOSED -> sentences.add("A sustained check found the change weakened or lost");
                case CONDITION_NOT_MET -> sentences.add("Signed off with a condition that is not met");
                case TO_BE_RATIFIED ->
                    sentences.add("The Chair decided between meetings, and no meeting has ratified it");
                case RESTRICTION_EXPIRED -> sentences.add("The reporting restriction is past its review date");
                case LEAD_AGENCY_NOT_TOLD ->
                    sentences.add("The lead agency may not read the review, so it is not alerted");
                case DUE_SOON -> {
                    var due = Objects.requireNonNull(state.dueDates().current());
                    long days = due.toEpochDay() - day.toEpochDay();
                    sentences.add("Due on %s, %s"
                            .formatted(
                                    date(due), days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days"));
                }
                case UNDATED, MOVED, STALE, UNOWNED, NOTED, UNVERIFIED, UNPROVEN, HOLD_EXPIRED, CHALLENGED ->
                    explained.signals().stream()
                            .filter(signal -> AlertReasons.of(signal.kind()) == reason)
                            .forEach(signal -> sentences.add(signal.because()));
            }
        sentences.addAll(explained.warnings());
        if (isOlderThanKnown(reasons))
            sentences.add("Known to this program since %s; earlier days are taken over from the record"
                    .formatted(date(state.alerts().knownSince())));
        return sentences;
    }

    /** Whether a reason counts days from before the program knew of the action. */
    private boolean isOlderThanKnown(Collection<AlertReason> reasons) {
        var known = state.alerts().knownSince();
        return !known.isAfter(day)
                && reasons.stream()
                        .flatMap(reason -> AlertReasons.since(reason, day, state, policy).stream())
                        .anyMatch(known::isAfter);
    }

    private String notOurs() {
        var vacancy = Objects.requireNonNull(state.vacancy());
        return "%s on %s".formatted(vacancy.because(), date(vacancy.since().on()));
    }

    private String checksDue() {
        return state.impact().checks().stream()
                .filter(check -> check.result() == null && !check.dueOn().isAfter(day))
                .map(check -> date(check.dueOn()))
                .collect(Collectors.joining(", "));
    }

    private static Stream<String> delay(Explanation explained) {
        return explained.measures().stream()
                .filter(measure -> measure.kind() == MeasureKind.DELAY)
                .map(DriftMeasure::because);
    }
}
