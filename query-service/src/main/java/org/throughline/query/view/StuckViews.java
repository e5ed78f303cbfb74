package org.throughline.query.view;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** The parts of views whose last batch could not be written. Axon tries again, and meanwhile calls them caught up. */
@Component
class StuckViews {

    private record Part(String view, int segment) {}

    private final Set<Part> stuck = ConcurrentHashMap.newKeySet();

    void isStuck(String view, int segment) {
        stuck.add(new Part(view, segment));
    }

    void moves(String view, int segment) {
        stuck.remove(new Part(view, segment));
    }

    boolean has(String view) {
        return stuck.stream().anyMatch(part -> part.view().equals(view));
    }
}
