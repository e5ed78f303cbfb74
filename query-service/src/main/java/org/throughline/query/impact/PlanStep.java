package org.throughline.query.impact;

import io.swagger.v3.oas.annotations.media.Schema;
import org.throughline.domain.action.Claim;
import org.throughline.query.action.AssessedAction;

/** A step on the way from a promise to a lasting change. An action that has reached a step has reached those before it. */
@Schema(name = "FunnelStep")
public enum PlanStep {
    /** Agreed with its lead agency, whatever became of it. */
    AGREED,
    /** Claimed as complete; the claim waits or was accepted. */
    CLAIMED,
    /** The claim was accepted. */
    VERIFIED,
    /** Signed off by a committee, and the sign-off is in force. */
    SIGNED_OFF,
    /** Evidence of E3 or better shows that practice or outcome improved. */
    IMPROVED,
    /** A check found the change lasting, and nothing since contradicts it. */
    HELD;

    /** The last step that an action has reached. */
    static PlanStep of(AssessedAction action) {
        var view = action.view();
        if (view.state().claims().all().stream().noneMatch(PlanStep::counts)) return AGREED;
        if (view.state().completedOn() == null) return CLAIMED;
        if (view.signOff() == null) return VERIFIED;
        if (!view.shown().improved()) return SIGNED_OFF;
        return action.held() ? HELD : IMPROVED;
    }

    private static boolean counts(Claim claim) {
        return claim.waits() || claim.answer() == Claim.Answer.ACCEPTED;
    }

    boolean isReachedBy(AssessedAction action) {
        return of(action).compareTo(this) >= 0;
    }
}
