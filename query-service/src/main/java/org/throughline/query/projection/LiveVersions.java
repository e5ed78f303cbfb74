package org.throughline.query.projection;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.throughline.platform.problem.Refused;

/** The version of each view that questions are answered from. There is none during the first build or while MongoDB is unavailable. */
@Component
public class LiveVersions {

    private final Map<String, ViewVersion> live = new ConcurrentHashMap<>();
    private volatile boolean available = true;

    /**
     * The live version of a view.
     *
     * @throws Refused if there is none, because an answer from half a view would be wrong; says when to ask again
     */
    ViewVersion of(String view) {
        var version = live.get(view);
        if (version != null) return version;
        if (!available) throw ViewStoreConfiguration.unavailable();
        throw Refused.forNow("VIEW_IS_BEING_BUILT", "this view is being built from the log; ask again soon", 2);
    }

    Optional<ViewVersion> find(String view) {
        return Optional.ofNullable(live.get(view));
    }

    boolean available() {
        return available;
    }

    void show(ViewVersion version) {
        available = true;
        live.put(version.view(), version);
    }

    void showNone(String view) {
        available = true;
        live.remove(view);
    }

    /** When MongoDB answers again it may be another database, so nothing is shown from it until its record is read. */
    void unavailable(String view) {
        available = false;
        live.remove(view);
    }
}
