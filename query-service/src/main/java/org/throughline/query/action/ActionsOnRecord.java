package org.throughline.query.action;

import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.ActionId;
import org.throughline.query.history.EventStreams;
import org.throughline.query.list.AsOfReader;
import org.throughline.query.list.IdentifiersOnRecord;

/** Actions that a filter can name. */
@Component
class ActionsOnRecord implements IdentifiersOnRecord<ActionId> {

    private final EventStreams streams;
    private final Actions actions;
    private final AsOfReader asOfs;

    ActionsOnRecord(EventStreams streams, Actions actions, AsOfReader asOfs) {
        this.streams = streams;
        this.actions = actions;
        this.asOfs = asOfs;
    }

    @Override
    public Class<ActionId> type() {
        return ActionId.class;
    }

    @Override
    public String noun() {
        return "action";
    }

    @Override
    public boolean include(ActionId action) {
        return streams.existsIf(actions.mayBeRead(action), action);
    }

    /** Those of the same review. */
    @Override
    public Stream<String> near(ActionId mistyped) {
        return actions.of(mistyped.reviewId(), asOfs.today())
                .map(view -> view.action().value());
    }
}
