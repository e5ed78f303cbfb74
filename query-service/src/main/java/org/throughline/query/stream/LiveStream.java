package org.throughline.query.stream;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.throughline.platform.eventstore.EventLog;

/**
 * One open stream: reads the log from a position on and sends events to its client, on a thread of its own, so a slow
 * client delays no other. It ends after a while and the client resumes it, so a withdrawn permission takes effect.
 */
final class LiveStream implements Runnable {

    /** Commits within this time are read together, so that many streams do not slow decisions down. */
    private static final Duration BREATH = Duration.ofMillis(100);

    private static final Duration AFTER_TROUBLE = Duration.ofSeconds(1);
    private static final Logger logger = LoggerFactory.getLogger(LiveStream.class);

    private final EventLog source;
    private final Listener listener;
    private final SseEmitter client;
    private final Duration heartbeat;
    private final Runnable sent;
    private final String log;
    private final @Nullable Restarted restarted;
    private final long until;
    private Position position;
    private volatile boolean open = true;

    LiveStream(
            EventLog source,
            String log,
            Position from,
            @Nullable Restarted restarted,
            Listener listener,
            SseEmitter client,
            Duration heartbeat,
            Duration length,
            Runnable sent) {
        this.source = source;
        this.log = log;
        this.position = from;
        this.restarted = restarted;
        this.listener = listener;
        this.client = client;
        this.heartbeat = heartbeat;
        this.sent = sent;
        until = System.nanoTime() + length.toNanos();
    }

    void close() {
        open = false;
    }

    @Override
    public void run() {
        try {
            client.send(SseEmitter.event()
                    .id(position.text())
                    .comment("resumes by Last-Event-ID")
                    .reconnectTime(2_000));
            if (restarted != null)
                client.send(SseEmitter.event()
                        .id(position.text())
                        .name(Restarted.NAME)
                        .data(restarted));
            while (goesOn()) read();
            end(client::complete);
        } catch (IOException | IllegalStateException gone) {
            end(() -> client.completeWithError(gone)); // the client has gone
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            end(client::complete);
        }
    }

    /** If the client broke off, the server may have ended the request in the same moment. */
    private static void end(Runnable last) {
        try {
            last.run();
        } catch (IllegalStateException ended) {
            logger.debug("A stream was ended already", ended);
        }
    }

    private boolean goesOn() {
        return open && System.nanoTime() < until && listener.mayListen();
    }

    /** While the log cannot be read, the client gets heartbeats. The stream then resumes where it stopped. */
    private void read() throws IOException, InterruptedException {
        try (var events = source.openStream(position.token(source))) {
            while (goesOn()) {
                if (events.hasNextAvailable((int) heartbeat.toMillis(), TimeUnit.MILLISECONDS)) tell(events);
                else client.send(SseEmitter.event().comment("heartbeat"));
                Thread.sleep(BREATH);
            }
        } catch (IllegalStateException gone) {
            throw gone;
        } catch (RuntimeException away) {
            logger.debug("The log does not answer; a stream waits for it", away);
            client.send(SseEmitter.event().comment("waiting for the log"));
            Thread.sleep(AFTER_TROUBLE);
        }
    }

    private void tell(BlockingStream<TrackedEventMessage<?>> events) throws IOException, InterruptedException {
        listener.refresh();
        while (goesOn() && events.hasNextAvailable()) {
            var message = events.nextAvailable();
            var at = Position.of(message.trackingToken(), log);
            listener.follow(message.getPayload());
            var happened = StreamedEvent.of(message, listener::readable).filter(listener);
            if (happened.isPresent()) {
                listener.recordRead(happened.get());
                client.send(SseEmitter.event()
                        .id(at.text())
                        .name(happened.get().kind().name())
                        .data(happened.get()));
                sent.run();
            }
            position = at;
        }
    }
}
