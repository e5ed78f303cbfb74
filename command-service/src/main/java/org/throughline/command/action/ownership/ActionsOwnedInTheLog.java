package org.throughline.command.action.ownership;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.action.Action;
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
    private final DecisionContext context;

    ActionsOwnedInTheLog(ActionsNaming actions, @Lazy Repository<Action> repository, DecisionContext context) {
        this.actions = actions;
        this.repository = repository;
        this.context = context;
    }

    @Override
    public List<ActionId> left(PersonId owner, AgencyId agency, Decision decision) {
        var left = new ArrayList<ActionId>();
        for (var id : actions.naming(owner)) {
            boolean owes =
                    repository.load(id.value()).invoke(action -> action.ownerLeaves(owner, agency, decision, context));
            if (owes) left.add(id);
        }
        return left;
    }
}
