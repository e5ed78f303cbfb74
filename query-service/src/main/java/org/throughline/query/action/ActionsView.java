package org.throughline.query.action;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.board.PolicyInTheLog;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.document.Derivation;
import org.throughline.query.projection.View;
import org.throughline.query.projection.ViewDefinition;
import org.throughline.query.projection.ViewStore;

/** The view of actions: one document per action with all its states, and one per sign-off of an action. */
@Component
class ActionsView extends View<ActionEvent, ActionView> {

    ActionsView(PolicyInTheLog policies, ViewStore store) {
        super(
                new ViewDefinition<>(
                        "actions",
                        "Action",
                        20,
                        ActionEvent.class,
                        ActionView.FOLD,
                        new ActionShape(policies::on),
                        List.of(new Derivation<>(
                                "sign_offs",
                                "review",
                                SignOffDocument.class,
                                SignOffDocument::id,
                                SignOffDocument::of))),
                store);
    }
}
