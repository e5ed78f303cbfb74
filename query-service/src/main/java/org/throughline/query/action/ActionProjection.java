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

    private final Following<ActionEvent, ActionView> following;

    ActionProjection(Following<ActionEvent, ActionView> following) {
        this.following = following;
    }

    @EventHandler
    void on(ActionEvent event, @SequenceNumber long version, @Timestamp Instant recordedAt, MetaData metaData) {
        following.on(event.actionId().value(), event, version, recordedAt, metaData);
    }
}
