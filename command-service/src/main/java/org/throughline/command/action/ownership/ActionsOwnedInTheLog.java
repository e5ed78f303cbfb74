package org.throughline.command.action.ownership;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.command.ActionsOfPerson;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.RuleViolated;
import org.throughline.command.action.Action;
import org.throughline.command.directory.ActionsOwned;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent;

/**
 * Records on every action that a person owns that they have left, in the unit of work of their departure.
 *
 * <p>It searches the log rather than keeping a list of owners, because people leave seldom.
 */
@Component
class ActionsOwnedInTheLog implements ActionsOwned {

    private final ActionsOfPerson actions;
    private final Repository<Action> repository;
    private final DecisionContext context;

    ActionsOwnedInTheLog(ActionsOfPerson actions, @Lazy Repository<Action> repository, DecisionContext context) {
        this.actions = actions;
        this.repository = repository;
        this.context = context;
    }

    @Override
    public List<ActionId> left(PersonId owner, AgencyId agency, Decision decision) {
        var left = new ArrayList<ActionId>();
        for (var id : actions.of(owner)) {
            if (left(id, owner, agency, decision)) left.add(id);
        }
        return left;
    }

    @Override
    public List<ActionId> naming(PersonId person) {
        return actions.of(person);
    }

    @Override
    public void identify(List<ActionId> on, PersonId was, PersonId is, Decision decision, String reason) {
        for (var id : on) repository.load(id.value()).execute(action -> action.identify(was, is, decision, reason));
    }

    /**
     * A refusal names the action, because the departure is not asked for on it. On an action that the asker may not read it is
     * recorded if it can be, and refuses nothing.
     */
    private boolean left(ActionId id, PersonId owner, AgencyId agency, Decision decision) {
        try {
            return repository.load(id.value()).invoke(action -> action.ownerLeaves(owner, agency, decision, context));
        } catch (RuleViolated refused) {
            if (!context.mayRead(decision.asker(), id.value(), ActionEvent.class)) return false;
            throw new RuleViolated(refused.rule(), "of the action %s, %s".formatted(id, refused.found()));
        }
    }
}
