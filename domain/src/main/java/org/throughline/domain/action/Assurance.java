package org.throughline.domain.action;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.action.Claim.Answer;
import org.throughline.events.AgencyId;
import org.throughline.events.Participant;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.EndingEvent.ActionReopened;

/**
 * The verifications and sign-offs of an action.
 *
 * @param judgements every verifier's answer to a claim, in order
 * @param verification of the claim accepted last; null while no claim is accepted
 * @param acceptedInPart every partial acceptance, in order
 * @param signOffs every sign-off, in force or not, in order
 * @param reopeningDeclinedOn the day a committee declined to reopen after a sustained check; null if it did not
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
     * @param leadAgency the lead agency when the claim was answered
     */
    public record Judgement(
            long version, LocalDate on, Answer answer, Participant verifier, AgencyId leadAgency, String method) {}

    /** The part of a claim that a verifier accepted, and the work outstanding. */
    public record PartAccepted(LocalDate on, String accepted, String outstanding) {}

    Assurance accepted(EventReference at, CompletionVerified e, AgencyId leadAgency) {
        return new Assurance(
                judged(at, Answer.ACCEPTED, e.verifier(), leadAgency, e.method()),
                new Verification(at.on(), at.dayRestsOn(), e.verifier(), e.method()),
                acceptedInPart,
                signOffs,
                reopeningDeclinedOn);
    }

    Assurance refused(EventReference at, CompletionRefused e, AgencyId leadAgency) {
        var judged = judged(at, Answer.REFUSED, e.verifier(), leadAgency, e.method());
        return new Assurance(judged, verification, acceptedInPart, signOffs, reopeningDeclinedOn);
    }

    Assurance acceptedInPart(EventReference at, CompletionAcceptedInPart e, AgencyId leadAgency) {
        return new Assurance(
                judged(at, Answer.ACCEPTED_IN_PART, e.verifier(), leadAgency, e.method()),
                verification,
                ImmutableLists.append(acceptedInPart, new PartAccepted(e.effectiveOn(), e.accepted(), e.outstanding())),
                signOffs,
                reopeningDeclinedOn);
    }

    /**
     * A committee signs the action off.
     *
     * @param refusals how many claims were refused before
     * @param rebaselines how often the due date moved before
     */
    Assurance signedOff(EventReference at, ActionSignedOff e, int refusals, int rebaselines) {
        var signOff = SignOff.taken(at.version(), e, refusals, rebaselines, verification);
        return new Assurance(judgements, verification, acceptedInPart, ImmutableLists.append(signOffs, signOff), null);
    }

    Assurance conditionMet(ConditionMet e) {
        return changeInForce(signOff -> signOff.met(e.condition(), e.effectiveOn(), e.how()));
    }

    Assurance revoked(SignOffRevoked e) {
        return changeInForce(signOff -> signOff.ended(e.effectiveOn(), e.reason()));
    }

    Assurance reopened(ActionReopened e) {
        var ended = changeInForce(signOff -> signOff.ended(e.effectiveOn(), e.cause()));
        return new Assurance(judgements, null, acceptedInPart, ended.signOffs, null);
    }

    Assurance reopeningDeclined(LocalDate on) {
        return new Assurance(judgements, verification, acceptedInPart, signOffs, on);
    }

    /** The sign-off in force; null while there is none. */
    public @Nullable SignOff signOff() {
        return signOffs.stream().filter(SignOff::inForce).findFirst().orElse(null);
    }

    private Assurance changeInForce(UnaryOperator<SignOff> changed) {
        var changedSignOffs = ImmutableLists.replace(signOffs, SignOff::inForce, changed);
        return new Assurance(judgements, verification, acceptedInPart, changedSignOffs, reopeningDeclinedOn);
    }

    private List<Judgement> judged(
            EventReference at, Answer answer, Participant verifier, AgencyId leadAgency, String method) {
        return ImmutableLists.append(
                judgements, new Judgement(at.version(), at.on(), answer, verifier, leadAgency, method));
    }
}
