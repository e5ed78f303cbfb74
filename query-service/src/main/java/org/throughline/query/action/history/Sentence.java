package org.throughline.query.action.history;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.DueDateMove;
import org.throughline.events.Authority;
import org.throughline.events.Participant;
import org.throughline.events.StatedDate;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressAssessed;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.ActionRatificationEvent;
import org.throughline.events.action.AlertEvent;
import org.throughline.events.action.AssuranceEvent;
import org.throughline.events.action.ChallengeEvent;
import org.throughline.events.action.ClaimEvent;
import org.throughline.events.action.EndingEvent;
import org.throughline.events.action.OwnershipEvent;
import org.throughline.events.action.RecurringDuty;
import org.throughline.events.action.TimingEvent;
import org.throughline.events.impact.Reading;
import org.throughline.query.history.Phrases;

/** A sentence for each event, as a minute would put it. */
public final class Sentence {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Sentence() {}

    public static String of(ActionEvent event) {
        return switch (event) {
            case ActionAssigned e -> "%s, due %s".formatted(assigned(e), due(e.dueDate(), e.dueDateAsWritten()));
            case ProgressRecorded e ->
                "Progress%s: %s"
                        .formatted(
                                e.percentComplete() == null ? "" : ", " + e.percentComplete() + " %", e.whatChanged());
            case ActionRebaselined e ->
                "Due date moved to %s: %s".formatted(due(e.dueDate(), e.dueDateAsWritten()), e.reason());
            case ProgressAssessed e ->
                "Progress assessed as %s by %s, %s%s"
                        .formatted(
                                words(e.result()),
                                who(e.assessor()),
                                e.method(),
                                e.observed() == null ? "" : ": " + e.observed());
            case ActionAmended e -> AmendmentSentences.of(e);
            case ActionMarkedComplete e -> "Claimed complete on %s: %s".formatted(day(e.effectiveOn()), e.evidence());
            case CompletionVerified e -> "Claim accepted by %s: %s".formatted(who(e.verifier()), e.method());
            case CompletionRefused e -> "Claim refused by %s: %s".formatted(who(e.verifier()), e.reason());
            case ActionSignedOff e ->
                "Signed off by %s%s"
                        .formatted(
                                where(e.authority()),
                                e.conditions().isEmpty() ? "" : ", on condition: " + String.join("; ", e.conditions()));
            case ImpactEvidenceRecorded e ->
                "Impact measured: %s%s"
                        .formatted(
                                e.evidence().measure(),
                                reading(e.evidence().actual(), e.evidence().unit()));
            case ActionEventCorrected e ->
                "%s of version %d: %s"
                        .formatted(e.restatedBy() == null ? "Retraction" : "Correction", e.corrects(), e.why());
            case ClaimEvent e -> ActionSentences.of(e);
            case OwnershipEvent e -> ActionSentences.of(e);
            case TimingEvent e -> ActionSentences.of(e);
            case AssuranceEvent e -> ActionSentences.of(e);
            case EndingEvent e -> ActionSentences.of(e);
            case ChallengeEvent e -> ActionSentences.of(e);
            case AlertEvent e -> ActionSentences.of(e);
            case ActionRatificationEvent e -> Phrases.ratification(e) + Phrases.where(e.authority());
        };
    }

    private static String assigned(ActionAssigned event) {
        return event.owner() == null
                ? "Assigned to %s, to no named person".formatted(event.leadAgency())
                : "Assigned to " + who(event.owner());
    }

    static String of(DueDateMove move) {
        return "Due date moved from %s to %s: %s"
                .formatted(due(move.from(), move.fromAsWritten()), due(move.to(), move.asWritten()), move.reason());
    }

    static String who(Participant participant) {
        return "%s (%s)".formatted(participant.role(), participant.agency());
    }

    static String where(Authority authority) {
        return (authority.ofChair() ? "the Chair of %s on %s, note %s" : "%s on %s, minute %s")
                .formatted(authority.committee(), day(authority.meetingDate()), authority.minute());
    }

    public static String day(LocalDate date) {
        return DATE.format(date);
    }

    /** "every month from 31 January 2017", "every 2 weeks from …". */
    public static String rhythm(RecurringDuty duty) {
        var unit = switch (duty.unit()) {
            case WEEKS -> "week";
            case MONTHS -> "month";
        };
        return "every %s from %s"
                .formatted(duty.every() == 1 ? unit : "%d %ss".formatted(duty.every(), unit), day(duty.firstDueOn()));
    }

    /** SUSTAINED_CHECK as people write it: "sustained check". */
    static String words(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** A due date as a minute would put it: the date, or the source's words and the last day they mean. */
    static String due(@Nullable LocalDate date, @Nullable StatedDate asWritten) {
        if (asWritten == null) return date == null ? "no date" : day(date);
        var words = "\"" + asWritten.words() + "\"";
        return asWritten.to() == null ? words : "%s (by %s)".formatted(words, day(asWritten.to()));
    }

    private static String reading(@Nullable Reading actual, @Nullable String unit) {
        if (actual == null) return ", asserted without a figure";
        if (actual.value() == null) return ", " + actual.numerator() + " of " + actual.denominator();
        return ", " + actual.value().toPlainString() + (unit == null ? "" : " " + unit);
    }
}
