package org.throughline.query.view;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.throughline.platform.web.Refused;

/** Which generation of each view is shown. There is none while the first is made, or while the store is out of reach. */
@Component
public class LiveGenerations {

    private final Map<String, Generation> shown = new ConcurrentHashMap<>();
    private volatile boolean reachable = true;

    /**
     * The generation to answer from.
     *
     * @throws Refused when there is none, saying when to ask again: half a view would be taken for a whole one
     */
    public Generation of(String view) {
        var generation = shown.get(view);
        if (generation != null) return generation;
        if (!reachable) throw ViewStoreAdvice.unavailable();
        throw Refused.forNow("VIEW_IS_BEING_BUILT", "this view is being built from the log; ask again soon", 2);
    }

    Optional<Generation> find(String view) {
        return Optional.ofNullable(shown.get(view));
    }

    boolean reachable() {
        return reachable;
    }

    void shows(Generation generation) {
        reachable = true;
        shown.put(generation.view(), generation);
    }

    void showsNone(String view) {
        reachable = true;
        shown.remove(view);
    }

    /** Whatever answers again may be another store, so nothing is shown from it until that is looked at. */
    void unreachable(String view) {
        reachable = false;
        shown.remove(view);
    }
}
