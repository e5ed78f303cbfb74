package org.throughline.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ReviewLimits;
import org.throughline.domain.action.SignOff;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.Priority;
import org.throughline.query.bitemporal.Fold;
import org.throughline.query.bitemporal.Interned;

/**
 * One action as it was on a day. The live view and a replay are the same fold over the same events.
 *
 * @param subject what it is about
 * @param agencies the lead agency and those contributing
 * @param shown what its measurements show of practice or outcome
 */
public record ActionView(
        ActionState state,
        Subject subject,
        ShownImpact shown,
        AgencyId leadAgency,
        List<AgencyId> agencies,
        CommitteeId overseenBy) {

    /** Folds the events of an action; the assignment comes first. */
    public static final Fold<ActionEvent, ActionView> FOLD = new Fold<>() {

        @Override
        public ActionView begun(Recorded<ActionEvent> first) {
            return ActionView.of(ActionState.begun(first), null);
        }

        @Override
        public ActionView then(ActionView before, Recorded<ActionEvent> recorded) {
            return ActionView.of(before.state.then(recorded), before);
        }
    };

    /**
     * Makes the state in memory of a folded or stored one.
     *
     * @param other another state of the same action, with which it shares what is the same; null for the first
     */
    static ActionView of(ActionState state, @Nullable ActionView other) {
        return seen(
                state,
                other != null
                                && other.state.promise().equals(state.promise())
                                && other.state.terms().equals(state.terms())
                        ? other.subject
                        : Subject.of(state.promise(), state.terms()),
                other != null && other.state.measurements().equals(state.measurements())
                        ? other.shown
                        : ShownImpact.of(state));
    }

    private static ActionView seen(ActionState state, Subject subject, ShownImpact shown) {
        return new ActionView(
                state,
                subject,
                shown,
                Interned.of(state.ownership().leadAgency()),
                Interned.of(state.ownership().agencies()),
                Interned.of(state.oversight().current()));
    }

    /** With what limits its review, and so it too. */
    ActionView under(ReviewLimits ofReview) {
        return ofReview.none() ? this : seen(state.under(ofReview), subject, shown);
    }

    /** Without the findings it also answers that do not exist yet. */
    ActionView answering(Predicate<FindingId> exists) {
        if (subject.answers().size() == 1 || subject.answers().stream().allMatch(exists)) return this;
        return seen(state, subject.answering(exists), shown);
    }

    public ActionId action() {
        return state.action();
    }

    public ReviewId review() {
        return subject.review();
    }

    public FindingId finding() {
        return subject.finding();
    }

    /** The finding it was agreed on, and the others it also answers. */
    public List<FindingId> answers() {
        return subject.answers();
    }

    public long version() {
        return state.version();
    }

    public String statement() {
        return state.terms().statement();
    }

    public String desiredOutcome() {
        return state.terms().desiredOutcome();
    }

    public Priority priority() {
        return state.terms().priority();
    }

    public LocalDate assignedOn() {
        return state.promise().effectiveOn();
    }

    /** Null while the source's words are in the place of a person. */
    public @Nullable Participant owner() {
        return state.ownership().owner();
    }

    /** Null without one. */
    public @Nullable Participant secondOwner() {
        var second = state.ownership().second();
        return second == null ? null : second.owner();
    }

    /** The sign-off in force; null while there is none. */
    public @Nullable SignOff signOff() {
        return state.assurance().signOff();
    }

    /** Every sign-off, in force or not. */
    public List<SignOff> signOffs() {
        return state.assurance().signOffs();
    }
}
