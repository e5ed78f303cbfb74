package org.throughline.command.finding;

import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.domain.review.FindingState;
import org.throughline.events.finding.FindingEvent;

/** A decision on a finding. */
public interface FindingCommand extends Command {

    /** The event that records it on this state, before the rules have checked it. */
    FindingEvent event(FindingState now, Decision decision, DecisionContext context);

    /** Checks what it says about other aggregates, as they were on its day. */
    default void checkOthers(FindingState then, Decision decision, DecisionContext context) {}

    /** Whether an agency lead who asks does so for their own agency; every other role asks for the board. */
    default boolean isAskedForOwnAgency(Decision decision) {
        return decision.asker().agency() == null;
    }

    /** Names another event by the version under which it shows, which it keeps when it is corrected. */
    default FindingCommand naming(LongUnaryOperator place) {
        return this;
    }

    @Override
    default @Nullable FindingCommand restated() {
        return null;
    }
}
