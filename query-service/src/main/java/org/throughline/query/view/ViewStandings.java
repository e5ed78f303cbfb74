package org.throughline.query.view;

import com.mongodb.MongoException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells how views stand and how far behind they are, also while the store of views is out of reach. */
@Component
class ViewStandings {

    private final ViewRecords records;
    private final ViewPositions positions;
    private final LiveGenerations live;
    private final StuckViews stuck;
    private final Duration momentMax;

    ViewStandings(
            ViewRecords records,
            ViewPositions positions,
            LiveGenerations live,
            StuckViews stuck,
            @Value("${throughline.views.behind-max:10s}") Duration momentMax) {
        this.records = records;
        this.positions = positions;
        this.live = live;
        this.stuck = stuck;
        this.momentMax = momentMax;
    }

    /** Asks the log and the store only if this process does not know by itself. */
    ViewStanding of(ViewKeeper keeper) {
        var kept = shown(keeper);
        if (kept == null) return live.reachable() ? ViewStanding.BEING_BUILT : ViewStanding.OUT_OF_REACH;
        if (stuck.has(kept.generation().processor()) || kept.isFailing()) return ViewStanding.STUCK;
        if (kept.caughtUpHere()) return ViewStanding.CURRENT;
        try {
            var waiting = positions.waiting(positions.of(kept).orElse(-1));
            return waiting.compareTo(momentMax) > 0 ? ViewStanding.BEHIND : ViewStanding.CURRENT;
        } catch (MongoException away) {
            return ViewStanding.OUT_OF_REACH;
        }
    }

    ShownView show(ViewKeeper keeper) {
        var view = keeper.view().name();
        var standing = of(keeper);
        long read = read(keeper);
        long behind = Math.max(0, positions.end() - read);
        double seconds = behind == 0 ? 0 : positions.waiting(read).toMillis() / 1000.0;
        if (!live.reachable()) return new ShownView(view, standing, null, behind, seconds, null, null);
        try {
            var record = records.find(view);
            var build =
                    record.map(ViewRecord::build).map(ShownView.ShownBuild::of).orElse(null);
            var kept = shown(keeper);
            return new ShownView(
                    view,
                    standing,
                    record.map(ViewRecord::live).orElse(null),
                    behind,
                    seconds,
                    kept == null ? 0 : kept.parked().amountOfSequences(),
                    build);
        } catch (MongoException away) {
            return new ShownView(view, ViewStanding.OUT_OF_REACH, null, behind, seconds, null, null);
        }
    }

    /** How many events of the log the view has not looked at. */
    long behind(ViewKeeper keeper) {
        return Math.max(0, positions.end() - read(keeper));
    }

    private long read(ViewKeeper keeper) {
        var kept = shown(keeper);
        if (kept != null)
            try {
                return positions.of(kept).orElse(-1);
            } catch (MongoException away) {
                // what was known before has to do
            }
        return keeper.lastRead();
    }

    private @Nullable KeptGeneration shown(ViewKeeper keeper) {
        return live.find(keeper.view().name())
                .flatMap(generation -> keeper.kept(generation.id()))
                .orElse(null);
    }
}
