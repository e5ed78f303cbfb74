package org.throughline.platform.limits;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.Processor;
import org.apache.coyote.http11.Http11NioProtocol;
import org.jspecify.annotations.Nullable;

/**
 * HTTP/1.1 with a limit of connections for each address and a deadline for all headers of a request. Tomcat's own limits
 * are for all connections together and for each single read.
 */
public final class BoundedProtocol extends Http11NioProtocol {

    private static final Duration LOOK_MAX = Duration.ofSeconds(1);
    private static final int LOOKS_PER_DEADLINE = 4;

    private final BoundedEndpoint endpoint;
    private final Set<BoundedProcessor> processors =
            Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));
    private ConnectionLimits limits = ConnectionLimits.DEFAULT;
    private @Nullable ScheduledFuture<?> looking;

    /** Tomcat makes it by its name. */
    public BoundedProtocol() {
        this(new BoundedEndpoint());
    }

    private BoundedProtocol(BoundedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    void setLimits(ConnectionLimits limits) {
        this.limits = limits;
        endpoint.setLimits(limits);
    }

    @Override
    protected Processor createProcessor() {
        var processor = new BoundedProcessor(this, getAdapter(), endpoint);
        processors.add(processor);
        return processor;
    }

    @Override
    public void start() throws Exception {
        super.start();
        long everyMillis =
                Math.min(limits.headersMax().dividedBy(LOOKS_PER_DEADLINE).toMillis(), LOOK_MAX.toMillis());
        looking = getUtilityExecutor()
                .scheduleWithFixedDelay(
                        this::closeOverdue, everyMillis, Math.max(1, everyMillis), TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (looking != null) looking.cancel(false);
        super.stop();
    }

    private void closeOverdue() {
        long now = System.nanoTime();
        endpoint.closeSilent(now);
        BoundedProcessor[] all;
        synchronized (processors) {
            all = processors.toArray(BoundedProcessor[]::new);
        }
        for (var processor : all) processor.closeIfOverdue(now, limits);
    }
}
