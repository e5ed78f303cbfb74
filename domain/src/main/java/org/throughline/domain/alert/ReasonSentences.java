package org.throughline.domain.alert;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.drift.DriftMeasure;
import org.throughline.domain.drift.Explanation;
import org.throughline.domain.drift.MeasureKind;
import org.throughline.domain.drift.SignalKind;
import org.throughline.events.action.AlertReason;

/** The sentences for the reasons in a line of a digest. */
record ReasonSentences(LocalDate day, ActionState state, Policy policy) {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    /** The reasons that follow from delay and drift. */
    static Set<AlertReason> reasons(Assessment assessed) {
        var reasons = EnumSet.noneOf(AlertReason.class);
        if (assessed.late()) reasons.add(AlertReason.LATE);
        for (var signal : assessed.signals()) reasons.add(reason(signal));
        return reasons;
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
                case DUE_SOON -> {
                    var due = Objects.requireNonNull(state.dueDates().current());
                    long days = due.toEpochDay() - day.toEpochDay();
                    sentences.add("Due on %s, %s"
                            .formatted(
                                    date(due), days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + days + " days"));
                }
                case UNDATED, MOVED, STALE, UNOWNED, NOTED, UNVERIFIED, UNPROVEN, HOLD_EXPIRED, CHALLENGED ->
                    explained.signals().stream()
                            .filter(signal -> reason(signal.kind()) == reason)
                            .forEach(signal -> sentences.add(signal.because()));
            }
        sentences.addAll(explained.warnings());
        return sentences;
    }

    private static Stream<String> delay(Explanation explained) {
        return explained.measures().stream()
                .filter(measure -> measure.kind() == MeasureKind.DELAY)
                .map(DriftMeasure::because);
    }

    private static AlertReason reason(SignalKind signal) {
        return AlertReason.valueOf(signal.name());
    }
}
