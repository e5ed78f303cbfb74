package org.throughline.query.review;

import static org.throughline.query.history.Phrases.correction;
import static org.throughline.query.history.Phrases.day;
import static org.throughline.query.history.Phrases.ratification;
import static org.throughline.query.history.Phrases.where;
import static org.throughline.query.history.Phrases.words;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.throughline.domain.review.Plan.ActionCount;
import org.throughline.events.AgencyId;
import org.throughline.events.review.ChangeJudged;
import org.throughline.events.review.CommissioningEvent;
import org.throughline.events.review.CommissioningEvent.CriteriaDecided;
import org.throughline.events.review.CommissioningEvent.NationalBodyNotified;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.CommissioningEvent.OversightReturned;
import org.throughline.events.review.DisclosureEvent;
import org.throughline.events.review.DisclosureEvent.PublicationDecided;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionReviewed;
import org.throughline.events.review.PlanEvent;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanClosed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanImpactAssessed;
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.PlanEvent.PlanSustained;
import org.throughline.events.review.Readers;
import org.throughline.events.review.ReviewEvent;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewHoldEvent;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReviewed;
import org.throughline.events.review.ReviewRatificationEvent;
import org.throughline.query.history.Phrases;

/** A sentence for each event of a review, as a minute would put it. */
public final class ReviewSentences {

    private ReviewSentences() {}

    public static String of(ReviewEvent event) {
        return switch (event) {
            case ReviewRegistered e ->
                "Registered: %s, %s, commissioned by %s".formatted(e.reference(), words(e.kind()), e.commissionedBy());
            case FindingAccepted e -> "Finding %s accepted%s".formatted(e.findingId(), where(e.authority()));
            case ReviewEventCorrected e -> correction(e);
            case ReviewHoldEvent e -> of(e) + where(e.authority());
            case DisclosureEvent e -> of(e) + where(e.authority());
            case CommissioningEvent e -> of(e) + where(e.authority());
            case PlanEvent e -> of(e) + where(e.authority());
            case ReviewRatificationEvent e -> ratification(e) + where(e.authority());
        };
    }

    private static String of(ReviewHoldEvent event) {
        return switch (event) {
            case ReviewHeld e ->
                "Put on hold for %s until it is reviewed by %s: %s"
                        .formatted(words(e.reason()), day(e.reviewBy()), e.explanation());
            case ReviewHoldReviewed e ->
                "Hold extended, to be reviewed again by %s: %s".formatted(day(e.reviewBy()), e.explanation());
            case ReviewHoldReleased e -> "Hold released: %s".formatted(e.explanation());
        };
    }

    private static String of(DisclosureEvent event) {
        return switch (event) {
            case ReportingRestrictionImposed e ->
                "Restricted to %s, resting on %s: %s"
                                .formatted(readers(e.readers(), e.excludedAgencies()), e.restsOn(), e.reason())
                        + (e.reviewBy() == null ? "" : "; to be reviewed by " + day(e.reviewBy()));
            case ReportingRestrictionReviewed e ->
                "Reporting restriction kept, for %s, to be reviewed again by %s: %s"
                        .formatted(readers(e.readers(), e.excludedAgencies()), day(e.reviewBy()), e.explanation());
            case ReportingRestrictionLifted e -> "Reporting restriction lifted: %s".formatted(e.reason());
            case PublicationDecided e -> publication(e);
        };
    }

    private static String of(CommissioningEvent event) {
        return switch (event) {
            case CriteriaDecided e ->
                "Criteria for a %s %s%s: %s"
                        .formatted(
                                words(e.statutoryKind()),
                                e.met() ? "met" : "not met",
                                e.decidedBy() == null ? "" : ", decided by the " + e.decidedBy(),
                                e.reasons());
            case NationalBodyNotified e ->
                "%s notified on %s%s"
                        .formatted(
                                e.body(),
                                day(e.effectiveOn()),
                                e.reference() == null ? "" : ", reference " + e.reference());
            case OversightDelegated e -> "Oversight delegated to %s: %s".formatted(e.to(), e.reason());
            case OversightReturned e -> "Oversight returned to %s: %s".formatted(e.to(), e.reason());
        };
    }

    private static String of(PlanEvent event) {
        return switch (event) {
            case PlanAgreed e -> "Plan agreed" + actions(ActionCount.of(e));
            case PlanSignedOff e ->
                "Plan signed off"
                        + actions(ActionCount.of(e))
                        + (e.conditions().isEmpty() ? "" : " on condition: " + String.join("; ", e.conditions()));
            case PlanConditionMet e -> "Condition %d of the sign-off met: %s".formatted(e.condition(), e.how());
            case PlanSignOffRevoked e -> "Sign-off of the plan revoked: %s".formatted(e.reason());
            case PlanSustained e -> "Plan sustained: %s".formatted(e.basis());
            case PlanClosed e -> "Plan closed: %s".formatted(e.explanation());
            case PlanImpactAssessed e ->
                "Impact of the plan judged: practice %s; systems %s; outcomes %s"
                        .formatted(judged(e.practice()), judged(e.systems()), judged(e.outcomes()));
        };
    }

    private static String actions(ActionCount count) {
        var words = count.inWords();
        if (words == null) return "";
        return count.reason() == null ? " with %s".formatted(words) : " with %s (%s)".formatted(words, count.reason());
    }

    private static String judged(ChangeJudged judged) {
        int cited = judged.evidence().size();
        var basis = cited == 0
                ? "resting on no evidence"
                : "resting on %d %s".formatted(cited, cited == 1 ? "measurement" : "measurements");
        return "%s, %s (%s)".formatted(words(judged.change()), basis, judged.statement());
    }

    private static String readers(Readers readers, List<AgencyId> excluded) {
        var named = Stream.of(
                        readers.roles().stream().map(Phrases::words),
                        readers.agencies().stream().map(agency -> "the lead of " + agency),
                        readers.users().stream().map(user -> "the user " + user))
                .flatMap(each -> each)
                .collect(Collectors.joining(", "));
        return excluded.isEmpty()
                ? named
                : named + " but not for "
                        + excluded.stream().map(AgencyId::value).collect(Collectors.joining(", "));
    }

    private static String publication(PublicationDecided decided) {
        var publication = decided.publication();
        return switch (publication.state()) {
            case NOT_PUBLISHED -> "Not to be published";
            case PUBLISHED -> {
                var words = publication.publishedOnAsWritten();
                if (words != null) yield "Published, by the source in \"%s\"".formatted(words.words());
                var on = Objects.requireNonNull(publication.publishedOn());
                yield (on.isAfter(decided.effectiveOn()) ? "To be published on " : "Published on ") + day(on);
            }
            case WITHHELD -> "Withheld from publication: %s".formatted(publication.reason());
        };
    }
}
