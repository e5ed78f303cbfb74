package org.throughline.command.finding;

import org.axonframework.modelling.command.Repository;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.command.DecisionContext;
import org.throughline.command.action.AgreementOfAction;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;

/** Corrects the agreement on the finding. An action is locked before its finding, and never the other way round. */
@Component
class AgreementOnFinding implements AgreementOfAction {

    private final Repository<Finding> repository;
    private final DecisionContext context;

    AgreementOnFinding(@Lazy Repository<Finding> repository, DecisionContext context) {
        this.repository = repository;
        this.context = context;
    }

    @Override
    public void follow(ActionEventCorrected correction, ActionAssigned assigned) {
        repository
                .load(assigned.actionId().findingId().value())
                .execute(finding -> finding.follow(correction, assigned, context));
    }
}
