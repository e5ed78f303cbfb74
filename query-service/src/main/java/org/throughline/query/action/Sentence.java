package org.throughline.query.action;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.impact.Reading;

/** Says what happened, as a minute would. */
final class Sentence {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Sentence() {}

    static String of(ActionEvent event) {
        return switch (event) {
            case ActionAssigned e ->
                "Assigned to %s (%s), due %s"
                        .formatted(e.owner().role(), e.owner().agency(), due(e.dueDate(), e.dueDateAsWritten()));
            case ProgressRecorded e ->
                "Progress%s: %s"
                        .formatted(
                                e.percentComplete() == null ? "" : ", " + e.percentComplete() + " %", e.whatChanged());
            case ActionRebaselined e ->
                "Due date moved from %s to %s: %s"
                        .formatted(due(e.previousDueDate(), null), due(e.dueDate(), e.dueDateAsWritten()), e.reason());
            case ActionMarkedComplete e ->
                "Claimed complete on %s: %s".formatted(DATE.format(e.effectiveOn()), e.evidence());
            case CompletionVerified e ->
                "Claim accepted by %s (%s): %s"
                        .formatted(e.verifier().role(), e.verifier().agency(), e.method());
            case CompletionRefused e ->
                "Claim refused by %s (%s): %s"
                        .formatted(e.verifier().role(), e.verifier().agency(), e.reason());
            case ActionSignedOff e ->
                "Signed off by %s on %s, minute %s%s"
                        .formatted(
                                e.authority().committee(),
                                DATE.format(e.authority().meetingDate()),
                                e.authority().minute(),
                                e.conditions().isEmpty() ? "" : ", on condition: " + String.join("; ", e.conditions()));
            case ImpactEvidenceRecorded e ->
                "Impact measured: %s%s"
                        .formatted(
                                e.evidence().measure(),
                                reading(e.evidence().actual(), e.evidence().unit()));
        };
    }

    private static String due(@Nullable LocalDate date, @Nullable String asWritten) {
        if (date != null) return DATE.format(date);
        return asWritten == null ? "no date" : "\"" + asWritten + "\"";
    }

    private static String reading(@Nullable Reading actual, @Nullable String unit) {
        if (actual == null) return ", asserted without a figure";
        if (actual.value() == null) return ", " + actual.numerator() + " of " + actual.denominator();
        return ", " + actual.value().toPlainString() + (unit == null ? "" : " " + unit);
    }
}
