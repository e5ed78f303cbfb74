package org.throughline.domain.action;

import org.throughline.domain.Lists;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.domain.Recorded;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.domain.drift.Claim.Answer;
import org.throughline.domain.drift.DriftInputs;

/**
 * What others have said of the work: verified, accepted in part, signed off.
 *
 * @param judgements every answer to a claim by somebody who looked, in order
 * @param verification of the claim that was accepted last; null while none is
 * @param acceptedInPart what was accepted of claims, and what was left, in order
 * @param signOffs every sign-off, whether or not it is still in force, in order
 * @param reopeningDeclinedOn the day a committee decided not to follow a check's proposal; null unless one did
 */
public record Assurance(
        List<Judgement> judgements,
        @Nullable Verification verification,
        List<PartAccepted> acceptedInPart,
        List<SignOff> signOffs,
        @Nullable LocalDate reopeningDeclinedOn) {

    static final Assurance NONE = new Assurance(List.of(), null, List.of(), List.of(), null);

    /**
     * An answer to a claim.
     *
     * @param leadAgency whose claim it was
     */
    public record Judgement(
            long version, LocalDate on, Answer answer, Participant verifier, AgencyId leadAgency, String method) {}

    /** A part of a claim that was accepted, and what was left to do. */
    public record PartAccepted(LocalDate on, String accepted, String outstanding) {}

    /**
     * One step of the fold.
     *
     * @param before the course until then
     * @param leadAgency whose action it was until then
     */
    Assurance then(Recorded<ActionEvent> recorded, DriftInputs before, AgencyId leadAgency) {
        return switch (recorded.event()) {
            case CompletionVerified e ->
                judged(recorded, Answer.ACCEPTED, e.verifier(), leadAgency, e.method())
                        .with(new Verification(e.effectiveOn(), e.verifier(), e.method()), signOffs);
            case CompletionRefused e -> judged(recorded, Answer.REFUSED, e.verifier(), leadAgency, e.method());
            case CompletionAcceptedInPart e ->
                judged(recorded, Answer.ACCEPTED_IN_PART, e.verifier(), leadAgency, e.method())
                        .in(new PartAccepted(e.effectiveOn(), e.accepted(), e.outstanding()));
            case ActionSignedOff e ->
                new Assurance(
                        judgements,
                        verification,
                        acceptedInPart,
                        Lists.and(signOffs, SignOff.taken(recorded.version(), e, before, verification)),
                        null);
            case ConditionMet e -> inForce(signOff -> signOff.met(e.condition(), e.effectiveOn(), e.how()));
            case SignOffRevoked e -> inForce(signOff -> signOff.ended(e.effectiveOn(), e.reason()));
            case ActionReopened e ->
                inForce(signOff -> signOff.ended(e.effectiveOn(), e.cause())).unverified();
            case ReopeningDeclined e ->
                new Assurance(judgements, verification, acceptedInPart, signOffs, e.effectiveOn());
            default -> this;
        };
    }

    /** The sign-off in force; null while there is none. */
    public @Nullable SignOff signOff() {
        return signOffs.stream().filter(SignOff::inForce).findFirst().orElse(null);
    }

    private Assurance inForce(java.util.function.UnaryOperator<SignOff> changed) {
        return with(verification, Lists.change(signOffs, SignOff::inForce, changed));
    }

    private Assurance judged(
            Recorded<ActionEvent> recorded, Answer answer, Participant verifier, AgencyId leadAgency, String method) {
        var judgement =
                new Judgement(recorded.version(), recorded.event().effectiveOn(), answer, verifier, leadAgency, method);
        return new Assurance(
                Lists.and(judgements, judgement), verification, acceptedInPart, signOffs, reopeningDeclinedOn);
    }

    private Assurance in(PartAccepted part) {
        return new Assurance(judgements, verification, Lists.and(acceptedInPart, part), signOffs, reopeningDeclinedOn);
    }

    private Assurance with(@Nullable Verification now, List<SignOff> all) {
        return new Assurance(judgements, now, acceptedInPart, all, reopeningDeclinedOn);
    }

    private Assurance unverified() {
        return new Assurance(judgements, null, acceptedInPart, signOffs, null);
    }
}
