package org.throughline.query.view;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.throughline.platform.eventstore.LogByStream;
import org.throughline.platform.eventstore.LogIdentity;

/** The keepers of all views in this process. */
@Component
class ViewKeepers {

    private final List<ViewKeeper> keepers;

    ViewKeepers(
            List<View<?>> views,
            ViewRecords records,
            GenerationKeeper generations,
            Building building,
            LiveGenerations live,
            LogIdentity identity,
            ViewPositions positions,
            @Qualifier("log") StreamableMessageSource<TrackedEventMessage<?>> log,
            ObjectProvider<LogByStream> byStream,
            Clock clock) {
        this.keepers = views.stream()
                .map(view -> new ViewKeeper(
                        view,
                        records,
                        generations,
                        building,
                        live,
                        identity,
                        positions,
                        clock,
                        nudge -> new WrittenElsewhere(log, byStream.getIfAvailable(), view.streams(), nudge)))
                .toList();
    }

    List<ViewKeeper> all() {
        return keepers;
    }

    Optional<ViewKeeper> find(String view) {
        return keepers.stream()
                .filter(keeper -> keeper.view().name().equals(view))
                .findFirst();
    }
}
