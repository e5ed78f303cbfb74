package org.throughline.command.action;

import java.time.LocalDate;
import java.util.List;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Command;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;

/** A decision on an action. */
public interface ActionCommand extends Command {

    /** The event that records it on this state, before the rules have checked it. */
    ActionEvent event(ActionState now, Decision decision, DecisionContext context);

    /** The agencies whose leads may ask for it; every other role that may ask does so for the board. */
    default List<AgencyId> speaksFor(ActionState now) {
        return List.of(now.ownership().leadAgency());
    }

    /** Refuses it from users on whose word alone it does not count, beside those who speak for no such agency. */
    default void checkAsker(ActionState now, Decision decision) {}

    /** Whether the lead of this agency may ask for it. */
    default boolean isAskedForBy(AgencyId agency, ActionState now) {
        return speaksFor(now).contains(agency);
    }

    /** The decision as it counts for an action agreed on a day: what a source states of earlier days counts from then. */
    default Decision takenOver(Decision decision, LocalDate agreedOn) {
        return decision.takenOverOn(agreedOn);
    }

    /** Names another event by the version under which it shows, which it keeps when it is corrected. */
    default ActionCommand naming(LongUnaryOperator place) {
        return this;
    }

    @Override
    default @Nullable ActionCommand restated() {
        return null;
    }

    @Override
    default @Nullable ActionCommand followedBy() {
        return null;
    }
}
