package org.throughline.query.view;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.platform.web.Refused;

/** Has a view made anew when an administrator says so; whichever query service is free does the work. */
@Component
class Rebuilding {

    private static final Logger log = LoggerFactory.getLogger(Rebuilding.class);

    private final ViewRecords records;
    private final Building building;
    private final AskerResolver askers;
    private final Clock clock;

    Rebuilding(ViewRecords records, Building building, AskerResolver askers, Clock clock) {
        this.records = records;
        this.building = building;
        this.askers = askers;
        this.clock = clock;
    }

    void begin(ViewKeeper keeper) {
        if (!building.begin(keeper.view()))
            throw Refused.conflict("VIEW_IS_REBUILT_ONCE_AT_A_TIME", "this view is being made anew already");
        told(keeper, "to be made anew");
    }

    void pause(ViewKeeper keeper) {
        change(keeper, (record, build) -> build.paused() ? null : record.building(build.paused(true)));
        told(keeper, "to pause being made anew");
    }

    void resume(ViewKeeper keeper) {
        change(keeper, (record, build) -> build.paused() ? record.building(build.paused(false)) : null);
        told(keeper, "to go on being made anew");
    }

    /** Without a generation that is shown there would be none to stay with. */
    void cancel(ViewKeeper keeper) {
        change(keeper, (record, _) -> record.live() == null ? null : record.abandoned(clock.instant()));
        told(keeper, "not to be made anew");
    }

    /** What becomes of a record while a generation is made; null if that is not to be had. */
    private interface BuildChange {
        @Nullable
        ViewRecord of(ViewRecord before, Build build);
    }

    private void change(ViewKeeper keeper, BuildChange change) {
        var changed = records.change(
                keeper.view().name(), record -> record.build() == null ? null : change.of(record, record.build()));
        if (changed.isEmpty())
            throw Refused.conflict(
                    "REBUILD_IS_AT_THAT_STAGE",
                    "only a rebuild that runs can be paused, only a paused one resumed, and none given up that is the first");
    }

    private void told(ViewKeeper keeper, String what) {
        keeper.nudge();
        log.info(
                "{} tells the view of {} {}",
                askers.asker().user(),
                keeper.view().name(),
                what);
    }
}
