package org.throughline.query.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.platform.eventstore.EventLog;
import org.throughline.platform.eventstore.LogIdentity;
import org.throughline.platform.problem.Refused;

/** All open streams of this process. They end before the server does, which would otherwise wait for them. */
@Component
class LiveStreams implements SmartLifecycle {

    private static final int RETRY_SECONDS = 10;

    private final EventLog log;
    private final LogIdentity identity;
    private final int openMax;
    private final int openMaxEach;
    private final Duration heartbeat;
    private final Duration length;
    private final Counter sent;
    private final Map<LiveStream, String> open = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("stream-", 0).factory());
    private volatile boolean running;

    LiveStreams(
            EventLog log,
            LogIdentity identity,
            @Value("${throughline.stream.open-max:100}") int openMax,
            @Value("${throughline.stream.open-max-each:10}") int openMaxEach,
            @Value("${throughline.stream.heartbeat:15s}") Duration heartbeat,
            @Value("${throughline.stream.length:10m}") Duration length,
            MeterRegistry meters) {
        this.log = log;
        this.identity = identity;
        this.openMax = openMax;
        this.openMaxEach = openMaxEach;
        this.heartbeat = heartbeat;
        this.length = length;
        this.sent = meters.counter("throughline.stream.sent");
        Gauge.builder("throughline.stream.open", open, Map::size).register(meters);
    }

    /**
     * Opens a stream.
     *
     * @param from the position to go on after; null for the end of the log, and so is one that is not in this log
     * @throws Refused when there are too many
     */
    synchronized SseEmitter open(String user, @Nullable Position from, Listener listener) {
        if (!running || open.size() >= openMax)
            throw Refused.forNow("TOO_MANY_STREAMS", "too many streams are open; try again later", RETRY_SECONDS);
        if (open.values().stream().filter(user::equals).count() >= openMaxEach)
            throw Refused.forNow("TOO_MANY_STREAMS", "this user has too many streams open; close one", RETRY_SECONDS);
        var thisLog = identity.value().substring(0, Position.LOG_DIGITS);
        var here = Position.of(log.end(), thisLog);
        var unknown = from == null || from.isIn(thisLog, here.index()) ? null : from;
        var client = new SseEmitter(0L); // it ends by itself, and would be cut off in the middle otherwise
        var stream = new LiveStream(
                log,
                thisLog,
                from == null || unknown != null ? here : from,
                unknown == null ? null : Restarted.of(unknown, here),
                listener,
                client,
                heartbeat,
                length,
                sent::increment);
        open.put(stream, user);
        client.onCompletion(stream::close);
        client.onError(_ -> stream.close());
        threads.execute(() -> {
            try {
                stream.run();
            } finally {
                open.remove(stream);
            }
        });
        return client;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        open.keySet().forEach(LiveStream::close);
        threads.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Last to start and first to stop, before the server waits for open requests. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
