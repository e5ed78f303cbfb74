package org.throughline.command.finding;

import static org.throughline.command.Rule.FINDING_IMPACT_IS_CONFIRMED_BY_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.command.Rule.FINDING_IMPACT_IS_NOT_CONFIRMED_ALREADY;
import static org.throughline.command.Rule.FINDING_IS_ADDRESSED;
import static org.throughline.command.Rule.IMPACT_IS_SHOWN_BY_EVERY_SIGNED_OFF_ACTION;
import static org.throughline.command.Wording.day;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.OversightRules;
import org.throughline.command.RecordedStreams;
import org.throughline.command.action.IndependenceRules;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.FindingId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.review.ReviewEvent;

/** When the impact of a finding can be confirmed: by the evidence of every action that answers it, as it was on the day. */
final class ImpactRules {

    private ImpactRules() {}

    static void check(FindingState then, Decision decision, DecisionContext context) {
        var authority = decision.committeeAuthority();
        var on = decision.effectiveOn();
        OversightRules.isDecidedByAnOverseer(
                FINDING_IMPACT_IS_CONFIRMED_BY_A_COMMITTEE_THAT_OVERSEES, authority, then.finding(), on, context);
        var actions = answering(then.finding(), on, context.streams());
        actions.forEach(action -> IndependenceRules.isNotMinutedByTheLeadAgency(
                authority, action, IndependenceRules.sinceAgreed(action), context.board()));
        var signedOff =
                actions.stream().filter(action -> action.signedOff() != null).toList();
        var open = actions.stream().filter(action -> action.status().open()).toList();
        FINDING_IS_ADDRESSED.check(
                open.isEmpty(),
                () -> "%d of its %d actions were neither signed off nor closed by %s, the first of them %s"
                        .formatted(
                                open.size(),
                                actions.size(),
                                day(on),
                                open.getFirst().action()));
        FINDING_IS_ADDRESSED.check(
                !signedOff.isEmpty(), () -> "no action of the finding was signed off by %s".formatted(day(on)));
        var unproven = signedOff.stream()
                .filter(action -> action.impact().improvedOn() == null)
                .toList();
        IMPACT_IS_SHOWN_BY_EVERY_SIGNED_OFF_ACTION.check(
                unproven.isEmpty(),
                () ->
                        "%d of its %d signed-off actions had no evidence of E3 or better that something improved by %s, the first of them %s"
                                .formatted(
                                        unproven.size(),
                                        signedOff.size(),
                                        day(on),
                                        unproven.getFirst().action()));
        isNotConfirmedAlready(then, signedOff);
    }

    /** It is confirmed once more only if an action has been signed off since. */
    private static void isNotConfirmedAlready(FindingState then, List<ActionState> signedOff) {
        var confirmed = then.impactConfirmation();
        FINDING_IMPACT_IS_NOT_CONFIRMED_ALREADY.check(
                confirmed == null
                        || signedOff.stream()
                                .map(ActionState::signedOff)
                                .map(Objects::requireNonNull)
                                .map(EventReference::on)
                                .anyMatch(day -> day.isAfter(confirmed.on())),
                () -> "it was confirmed on %s, and no action was signed off since"
                        .formatted(day(Objects.requireNonNull(confirmed).on())));
    }

    /** The actions that answer a finding, agreed on it or on another finding of its review. */
    private static List<ActionState> answering(FindingId finding, LocalDate day, RecordedStreams streams) {
        var review = streams.effectiveBy(day, finding.reviewId().value(), ReviewEvent.class);
        var findings = ReviewState.of(review).findings().stream().map(accepted -> accepted.finding());
        return Stream.concat(Stream.of(finding), findings)
                .distinct()
                .flatMap(each -> streams.effectiveBy(day, each.value(), FindingEvent.class).stream())
                .flatMap(recorded ->
                        recorded.event() instanceof ActionAgreed agreed ? Stream.of(agreed.actionId()) : Stream.empty())
                .map(action -> streams.effectiveBy(day, action.value(), ActionEvent.class))
                .filter(events -> !events.isEmpty())
                .map(ActionState::of)
                .filter(action -> action.action().findingId().equals(finding)
                        || action.promise().alsoAnswers().contains(finding))
                .toList();
    }
}
