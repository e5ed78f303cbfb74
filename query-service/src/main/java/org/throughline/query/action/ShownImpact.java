package org.throughline.query.action;

import org.throughline.domain.action.ActionState;
import org.throughline.domain.impact.EvidenceStrength;
import org.throughline.domain.impact.Strength;

/**
 * What the measurements of an action show about practice or outcome; activity and learning show no impact.
 *
 * @param best the strongest evidence of all
 * @param improved whether evidence of E3 or better shows an improvement
 */
public record ShownImpact(EvidenceStrength best, boolean improved) {

    static ShownImpact of(ActionState course) {
        var proof = course.impact();
        return new ShownImpact(proof.best(), proof.improvedOn() != null);
    }

    /** Whether there is evidence of E3 or better. */
    public boolean proven() {
        return best.strength().atLeast(Strength.E3);
    }
}
