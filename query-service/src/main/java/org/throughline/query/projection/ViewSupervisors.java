package org.throughline.query.projection;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.eventstore.LogIdentity;

/** Starts and stops the supervisors of all views, each on its own thread. */
@Component
class ViewSupervisors implements SmartLifecycle {

    private final List<ViewSupervisor> supervisors;
    private volatile boolean running;

    ViewSupervisors(
            List<View<?, ?>> views,
            ViewRecords records,
            ViewProcessors processors,
            ViewBuilder builder,
            LiveVersions live,
            LogIdentity identity,
            ViewPositions positions,
            EventLog log,
            Clock clock) {
        this.supervisors = views.stream()
                .map(view -> new ViewSupervisor(
                        view,
                        records,
                        processors,
                        builder,
                        live,
                        identity,
                        positions,
                        clock,
                        wakeUp -> new RemoteUpdates(log, view.definition().aggregateType(), wakeUp)))
                .toList();
    }

    List<ViewSupervisor> all() {
        return supervisors;
    }

    Optional<ViewSupervisor> find(String view) {
        return supervisors.stream()
                .filter(supervisor -> supervisor.view().name().equals(view))
                .findFirst();
    }

    @Override
    public void start() {
        running = true;
        supervisors.forEach(ViewSupervisor::start);
    }

    @Override
    public void stop() {
        running = false;
        supervisors.parallelStream().forEach(ViewSupervisor::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Views stay current while the last requests are answered. */
    @Override
    public int getPhase() {
        return 0;
    }
}
