package org.throughline.query.view;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
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
            Clock clock) {
        this.keepers = views.stream()
                .map(view -> new ViewKeeper(view, records, generations, building, live, identity, positions, clock))
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
