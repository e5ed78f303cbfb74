package org.throughline.domain.waiting;

import static org.throughline.domain.waiting.WaitingMatter.Answerer.ANOTHER_AGENCY;
import static org.throughline.domain.waiting.WaitingMatter.Answerer.LEAD_AGENCY;
import static org.throughline.domain.waiting.WaitingMatter.Answerer.OVERSEEING_COMMITTEE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.EventReference;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.action.Alerts.ToldCommittee;
import org.throughline.domain.action.Challenges.Dispute;
import org.throughline.domain.action.Challenges.Escalation;
import org.throughline.domain.action.Claim.Answer;
import org.throughline.domain.action.Hold;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.waiting.WaitingMatter.Answerer;
import org.throughline.domain.waiting.WaitingMatter.Kind;
import org.throughline.domain.waiting.WaitingMatter.Step;
import org.throughline.events.CommitteeId;
import org.throughline.events.action.EscalationStep;

/**
 * What waits about an action on a day. The watch, the waiting lists and an action's detail share this function.
 *
 * <p>A clock never begins before the program knows of the action, nor does a committee's before it was told, so work taken over
 * from another record gives everybody the whole time. Days of waiting count from the day by the record.
 *
 * @param state with what limits its review
 * @param policy in force on that day
 */
public record WaitingMatters(LocalDate day, ActionState state, Policy policy) {

    /** Everything that waits, in the order of {@link Kind}; nothing once the action is closed. */
    public static List<WaitingMatter> of(LocalDate day, ActionState state, Policy policy) {
        return state.closedOn() == null ? new WaitingMatters(day, state, policy).all() : List.of();
    }

    private List<WaitingMatter> all() {
        var matters = new ArrayList<WaitingMatter>();
        ownersWork().ifPresent(matters::add);
        claim().ifPresent(matters::add);
        claimNotAccepted().ifPresent(matters::add);
        var moreTime = state.alerts().moreTime();
        if (moreTime != null) matters.add(committee(Kind.MORE_TIME, moreTime.version(), moreTime.on()));
        var vacancy = state.vacancy();
        if (vacancy != null && vacancy.declined() && state.stage().open())
            matters.add(committee(Kind.NOT_OURS, vacancy.since()));
        for (var dispute : state.challenges().disputes()) if (dispute.open()) matters.add(dispute(dispute));
        for (var hold : state.holds()) if (state.stage().open() && hold.expiredBy(day)) matters.add(expired(hold));
        restrictionExpired().ifPresent(matters::add);
        signOff().ifPresent(matters::add);
        conditions().ifPresent(matters::add);
        checks(matters);
        var escalation = state.challenges().waiting();
        if (escalation != null) matters.add(escalation(escalation));
        for (var taken : state.chairsActions().waiting()) matters.add(committee(Kind.CHAIRS_ACTION, taken));
        return matters;
    }

    /** The owner's work while it is for the owner, and nothing about it waits for anybody else. */
    private Optional<WaitingMatter> ownersWork() {
        if (state.status() == ActionStatus.ON_HOLD || AlertReasons.waitForOthers(state)) return Optional.empty();
        var reasons = AlertReasons.ofOwner(day, state, Assessment.on(day, state, policy), policy);
        if (reasons.isEmpty()) return Optional.empty();
        var since = reasons.stream()
                .map(reason -> AlertReasons.since(reason, day, state, policy))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(day);
        if (isKeptFromLead()) return Optional.of(committee(Kind.WORK_OF_UNTOLD_AGENCY, null, since));
        var alert = state.alerts().open();
        var from = alert == null ? begins(since) : alert.on();
        var by = alert == null ? policy.ladder().answerBy(EscalationStep.AGENCY_LEAD, from) : alert.answerBy();
        return Optional.of(
                matter(Kind.OWNERS_WORK, alert == null ? null : alert.version(), since, LEAD_AGENCY, from, by));
    }

    private boolean isKeptFromLead() {
        var restriction = state.restriction();
        return restriction != null && restriction.excludes(state.ownership().leadAgency());
    }

    private Optional<WaitingMatter> claim() {
        var claim = state.claims().waiting();
        if (claim == null) return Optional.empty();
        var from = begins(claim.effectiveOn());
        var by = from.plusDays(policy.thresholds().unverifiedDays());
        return Optional.of(matter(Kind.CLAIM, claim.version(), claim.effectiveOn(), ANOTHER_AGENCY, from, by));
    }

    private Optional<WaitingMatter> claimNotAccepted() {
        var claims = state.claims().all();
        if (claims.isEmpty() || !underWay()) return Optional.empty();
        var last = claims.getLast();
        var answered = last.answered();
        boolean turnedDown = last.answer() == Answer.REFUSED || last.answer() == Answer.ACCEPTED_IN_PART;
        if (!turnedDown || answered == null || state.lastSubstantive().version() != answered.version())
            return Optional.empty();
        var from = begins(answered.on());
        var by = from.plusDays(policy.staleDays(state.facts().highPriority()));
        return Optional.of(matter(Kind.CLAIM_NOT_ACCEPTED, answered.version(), answered.on(), LEAD_AGENCY, from, by));
    }

    private boolean underWay() {
        return state.stage() == ActionStatus.AGREED || state.stage() == ActionStatus.IN_PROGRESS;
    }

    private WaitingMatter dispute(Dispute dispute) {
        return committee(Kind.DISPUTE, dispute.version(), dispute.on());
    }

    private WaitingMatter expired(Hold hold) {
        return committee(Kind.HOLD_EXPIRED, null, hold.reviewBy().plusDays(1));
    }

    private Optional<WaitingMatter> restrictionExpired() {
        return Optional.ofNullable(state.restriction())
                .filter(restriction -> restriction.expiredBy(day))
                .map(restriction -> Objects.requireNonNull(restriction.reviewBy()))
                .map(reviewBy -> committee(Kind.RESTRICTION_EXPIRED, null, reviewBy.plusDays(1)));
    }

    private Optional<WaitingMatter> signOff() {
        if (state.stage() != ActionStatus.VERIFIED) return Optional.empty();
        var accepted = state.claims().accepted();
        var verified = accepted == null ? null : accepted.answered();
        var takenBack = state.impact().takenBack();
        var from = takenBack != null && (verified == null || !takenBack.on().isBefore(verified.on()))
                ? takenBack
                : verified;
        return from == null ? Optional.empty() : Optional.of(committee(Kind.SIGN_OFF, from));
    }

    private Optional<WaitingMatter> conditions() {
        var signOff = state.assurance().signOff();
        if (signOff == null || signOff.conditionsMet()) return Optional.empty();
        var from = begins(signOff.on());
        var by = from.plusDays(policy.thresholds().unprovenDays());
        return Optional.of(matter(Kind.CONDITION, signOff.version(), signOff.on(), LEAD_AGENCY, from, by));
    }

    private void checks(List<WaitingMatter> matters) {
        if (state.signedOff() == null) return;
        for (var check : state.impact().checks()) {
            var reported = check.recorded();
            if (check.reported() && reported != null) matters.add(committee(Kind.CHECK_REPORTED, reported));
            if (check.result() == null && !check.dueOn().isAfter(day)) {
                var from = begins(check.dueOn());
                var by = from.plusDays(policy.thresholds().checkGraceDays());
                matters.add(matter(Kind.CHECK_DUE, null, check.dueOn(), OVERSEEING_COMMITTEE, from, by));
            }
        }
        var worse = state.proposesReopening();
        if (worse != null)
            matters.add(committee(Kind.REOPENING, worse.version(), Objects.requireNonNull(worse.doneOn())));
    }

    private WaitingMatter escalation(Escalation escalation) {
        return matter(
                Kind.ESCALATION,
                escalation.version(),
                escalation.on(),
                Answerer.of(escalation.to()),
                escalation.on(),
                escalation.answerBy());
    }

    private WaitingMatter committee(Kind kind, EventReference began) {
        return committee(kind, began.version(), began.on());
    }

    private WaitingMatter committee(Kind kind, @Nullable Long version, LocalDate since) {
        var from = begins(since);
        return matter(
                kind,
                version,
                since,
                OVERSEEING_COMMITTEE,
                from,
                policy.ladder().answerBy(EscalationStep.OVERSEEING_COMMITTEE, from));
    }

    /** With the steps above the first one. */
    private WaitingMatter matter(
            Kind kind, @Nullable Long version, LocalDate since, Answerer first, LocalDate from, LocalDate by) {
        var told = kind == Kind.ESCALATION || kind == Kind.CHECK_DUE ? null : told(kind, version, since);
        var steps = new ArrayList<Step>();
        var step = first == OVERSEEING_COMMITTEE && told != null ? step(told) : new Step(first, from, by);
        steps.add(step);
        if (first == LEAD_AGENCY || first == ANOTHER_AGENCY) {
            step = told != null ? step(told) : above(OVERSEEING_COMMITTEE, EscalationStep.OVERSEEING_COMMITTEE, step);
            steps.add(step);
        }
        if (first != Answerer.BOARD) steps.add(above(Answerer.BOARD, EscalationStep.BOARD, step));
        return new WaitingMatter(kind, version, since, steps);
    }

    private static Step step(ToldCommittee told) {
        return new Step(OVERSEEING_COMMITTEE, told.on(), told.answerBy());
    }

    private Step above(Answerer next, EscalationStep level, Step below) {
        var from = below.by().plusDays(1);
        return new Step(next, from, policy.ladder().answerBy(level, from));
    }

    /** Delegating oversight does not begin the clock again: what counts is when the first committee was told. */
    private @Nullable ToldCommittee told(Kind kind, @Nullable Long version, LocalDate since) {
        return told(kind, version, since, state).findFirst().orElse(null);
    }

    /** The day on which a committee was told of a matter first; null if it was not told. */
    public static @Nullable LocalDate toldOn(WaitingMatter matter, CommitteeId committee, ActionState state) {
        return told(matter, state)
                .filter(told -> told.committee().equals(committee))
                .findFirst()
                .map(ToldCommittee::on)
                .orElse(null);
    }

    /** The last day for the answer of the committee that was told of a matter first; null if none was told. */
    public static @Nullable LocalDate toldAnswerBy(WaitingMatter matter, ActionState state) {
        return told(matter, state).findFirst().map(ToldCommittee::answerBy).orElse(null);
    }

    private static Stream<ToldCommittee> told(WaitingMatter matter, ActionState state) {
        return told(matter.kind(), matter.version(), matter.since(), state);
    }

    private static Stream<ToldCommittee> told(Kind kind, @Nullable Long version, LocalDate since, ActionState state) {
        var reason = kind.reason();
        return state.alerts().told().stream()
                .filter(told -> reason != null && told.reasons().contains(reason))
                .filter(told -> !told.on().isBefore(since) && (version == null || told.version() > version));
    }

    /** The day from which a clock counts: not before the program knew of the action. */
    private LocalDate begins(LocalDate since) {
        var known = state.alerts().knownSince();
        return known.isAfter(since) && !known.isAfter(day) ? known : since;
    }
}
