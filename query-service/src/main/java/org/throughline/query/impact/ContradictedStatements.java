package org.throughline.query.impact;

import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.Claim;
import org.throughline.domain.action.SignOff;
import org.throughline.query.action.ActionView;
import org.throughline.query.impact.Contradiction.Side;

/** Statements about an action that a later record can contradict: that it is done, that it is signed off. */
final class ContradictedStatements {

    private ContradictedStatements() {}

    /** The claim of completion that is accepted or waits; null if there is none. */
    static @Nullable Claim claim(ActionView action) {
        return action.state().claims().all().stream()
                .filter(claim -> claim.waits() || claim.answer() == Claim.Answer.ACCEPTED)
                .reduce((_, later) -> later)
                .orElse(null);
    }

    static Side of(ActionView action, SignOff signOff) {
        return new Side(
                action.action().value(),
                signOff.version(),
                signOff.on(),
                signOff.dayRestsOn(),
                "signed off by %s, minute %s".formatted(signOff.committee(), signOff.minute()));
    }

    static Side of(ActionView action, Claim claim) {
        var word = claim.waits() ? "claimed complete" : "claimed complete, and accepted";
        return new Side(action.action().value(), claim.version(), claim.effectiveOn(), claim.dayRestsOn(), word);
    }
}
