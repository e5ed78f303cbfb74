package org.throughline.command.action;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.command.Decision;
import org.throughline.command.directory.ActionsOwned;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/**
 * Says of every action that somebody owes that they have left, all in the unit of work in which they leave.
 *
 * <p>Nobody keeps a list of who owes what: people leave seldom, and the log can be asked.
 */
@Component
class ActionsOwnedInTheLog implements ActionsOwned {

    private final ActionsNaming actions;
    private final Repository<Action> repository;
    private final AtHand atHand;
    private final Clock clock;

    ActionsOwnedInTheLog(ActionsNaming actions, @Lazy Repository<Action> repository, AtHand atHand, Clock clock) {
        this.actions = actions;
        this.repository = repository;
        this.atHand = atHand;
        this.clock = clock;
    }

    @Override
    public List<ActionId> left(PersonId owner, AgencyId agency, Decision decision) {
        var left = new ArrayList<ActionId>();
        for (var id : actions.naming(owner)) {
            boolean owes = repository
                    .load(id.value())
                    .invoke(action -> action.ownerLeaves(owner, agency, decision, clock, atHand));
            if (owes) left.add(id);
        }
        return left;
    }
}
