package org.throughline.query.projection;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.throughline.query.projection.ViewRecord.Build;
import org.throughline.query.projection.ViewStatus.BuildStatus;
import org.throughline.query.projection.ViewStatus.State;

/** Finds the status of views, also while MongoDB is unavailable. */
@Component
class ViewStatuses {

    private final ViewRecords records;
    private final ViewPositions positions;
    private final LiveVersions live;
    private final Clock clock;
    private final Duration behindMax;

    ViewStatuses(
            ViewRecords records,
            ViewPositions positions,
            LiveVersions live,
            Clock clock,
            @Value("${throughline.views.behind-max:10s}") Duration behindMax) {
        this.records = records;
        this.positions = positions;
        this.live = live;
        this.clock = clock;
        this.behindMax = behindMax;
    }

    /** Reads the log and MongoDB only if this process does not know by itself. */
    State state(ViewSupervisor supervisor) {
        var running = live(supervisor);
        if (running == null) return live.available() ? State.BEING_BUILT : State.OUT_OF_REACH;
        if (running.isStuck()) return State.STUCK;
        if (running.hasCaughtUpHere()) return State.CURRENT;
        try {
            var waiting = positions.waiting(positions.of(running).orElse(-1));
            return waiting.compareTo(behindMax) > 0 ? State.BEHIND : State.CURRENT;
        } catch (MongoException away) {
            return State.OUT_OF_REACH;
        } catch (DataAccessException logAway) {
            return State.BEHIND; // nobody knows how far
        }
    }

    ViewStatus of(ViewSupervisor supervisor) {
        var view = supervisor.view().name();
        var state = state(supervisor);
        long read = read(supervisor);
        long behind = Math.max(0, positions.end() - read);
        double seconds = behind == 0 ? 0 : positions.waiting(read).toMillis() / 1000.0;
        if (!live.available()) return new ViewStatus(view, state, null, behind, seconds, null, null);
        try {
            var record = records.find(view);
            var build = record.map(ViewRecord::build)
                    .map(next -> BuildStatus.of(next.isInOrder() ? handled(supervisor, next) : next))
                    .orElse(null);
            var running = live(supervisor);
            return new ViewStatus(
                    view,
                    state,
                    record.map(ViewRecord::live).orElse(null),
                    behind,
                    seconds,
                    running == null ? 0 : running.parked().amountOfSequences(),
                    build);
        } catch (MongoException away) {
            return new ViewStatus(view, State.OUT_OF_REACH, null, behind, seconds, null, null);
        }
    }

    private Build handled(ViewSupervisor supervisor, Build build) {
        long last = supervisor
                .running(build.version())
                .map(positions::of)
                .orElse(OptionalLong.empty())
                .orElse(-1);
        return build.handled(last + 1, Duration.between(build.begunAt(), clock.instant()));
    }

    /** The number of events in the log that the view has not read. */
    long behind(ViewSupervisor supervisor) {
        return Math.max(0, positions.end() - read(supervisor));
    }

    private long read(ViewSupervisor supervisor) {
        var running = live(supervisor);
        if (running != null)
            try {
                return positions.of(running).orElse(-1);
            } catch (MongoException away) {
                return supervisor.lastRead();
            }
        return supervisor.lastRead();
    }

    private @Nullable RunningVersion live(ViewSupervisor supervisor) {
        return live.find(supervisor.view().name())
                .flatMap(version -> supervisor.running(version.id()))
                .orElse(null);
    }
}
