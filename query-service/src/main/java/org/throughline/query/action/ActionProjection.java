package org.throughline.query.action;

import java.time.Instant;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.axonframework.messaging.MetaData;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.life.Following;

/** Keeps the view of actions current. */
class ActionProjection {

    private final Following<ActionEvent, KeptAction> following;

    ActionProjection(ActionDocuments documents) {
        this.following = new Following<>(documents, KeptAction::version, KeptAction::begun, KeptAction::then);
    }

    @EventHandler
    void on(ActionEvent event, @SequenceNumber long version, @Timestamp Instant recordedAt, MetaData metaData) {
        following.on(event.actionId().value(), event, version, recordedAt, metaData);
    }
}
