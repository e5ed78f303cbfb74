package org.throughline.query.action;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Hold;
import org.throughline.domain.action.SignOff;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.Priority;
import org.throughline.query.clocks.Fold;
import org.throughline.query.clocks.Shared;

/**
 * One action as it was on a day. The live view and a replay are the same fold over the same events.
 *
 * @param subject what it is about
 * @param agencies the lead agency and those contributing
 * @param shown what its measurements show of practice or outcome
 */
public record ActionView(
        ActionState standing,
        Subject subject,
        ShownImpact shown,
        AgencyId leadAgency,
        List<AgencyId> agencies,
        CommitteeId overseenBy) {

    /** The state after each event; the assignment comes first. */
    public static final Fold<ActionEvent, ActionView> FOLD = new Fold<>() {

        @Override
        public ActionView begun(Recorded<ActionEvent> first) {
            var standing = ActionState.begun(first);
            return seen(standing, Subject.of(standing.promise()), ShownImpact.of(standing));
        }

        @Override
        public ActionView then(ActionView before, Recorded<ActionEvent> recorded) {
            var standing = before.standing.then(recorded);
            boolean measured = !standing.measurements().equals(before.standing.measurements());
            return seen(standing, before.subject, measured ? ShownImpact.of(standing) : before.shown);
        }
    };

    private static ActionView seen(ActionState standing, Subject subject, ShownImpact shown) {
        return new ActionView(
                standing,
                subject,
                shown,
                Shared.one(standing.ownership().leadAgency()),
                Shared.one(standing.ownership().agencies()),
                Shared.one(standing.oversight().current()));
    }

    /** With the holds of its review, which hold it too. */
    ActionView heldWith(List<Hold> ofReview) {
        return ofReview.isEmpty() ? this : seen(standing.heldWith(ofReview), subject, shown);
    }

    public ActionId action() {
        return standing.action();
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
        return standing.version();
    }

    public String statement() {
        return standing.promise().statement();
    }

    public String desiredOutcome() {
        return standing.promise().desiredOutcome();
    }

    public Priority priority() {
        return standing.promise().priority();
    }

    public LocalDate assignedOn() {
        return standing.promise().effectiveOn();
    }

    public Participant owner() {
        return standing.ownership().owner();
    }

    /** The sign-off in force; null while there is none. */
    public @Nullable SignOff signOff() {
        return standing.assurance().signOff();
    }

    /** Every sign-off, in force or not. */
    public List<SignOff> signOffs() {
        return standing.assurance().signOffs();
    }
}
