package org.throughline.query.view;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Keeps every view for as long as the program runs, each on a thread of its own. */
@Component
class ViewKeeping implements SmartLifecycle {

    private final List<ViewKeeper> keepers;
    private volatile boolean running;

    ViewKeeping(ViewKeepers keepers) {
        this.keepers = keepers.all();
    }

    @Override
    public void start() {
        running = true;
        keepers.forEach(ViewKeeper::start);
    }

    @Override
    public void stop() {
        running = false;
        keepers.parallelStream().forEach(ViewKeeper::stop);
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Goes on while the last requests are answered. */
    @Override
    public int getPhase() {
        return 0;
    }
}
