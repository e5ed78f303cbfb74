package org.throughline.command.directory;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.ConcurrencyException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.throughline.board.FoundingBoard;
import org.throughline.domain.Asker;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.platform.axonserver.AxonServerFailure;

/** Records the agencies, committees and themes that a new board was set up with. Does nothing if a directory exists. */
@Component
class Founding implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(Founding.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5), PAUSE = Duration.ofSeconds(5);

    private final EventStore events;
    private final FoundingBoard board;

    Founding(EventStore events, FoundingBoard board) {
        this.events = events;
        this.board = board;
    }

    /** The program starts even if the log is out of reach; the directory is begun once the log answers. */
    @Override
    public void run(ApplicationArguments arguments) throws InterruptedException {
        Thread.ofVirtual().name("founding").start(this::untilItIsDone).join(PATIENCE);
    }

    private void untilItIsDone() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                begin();
                return;
            } catch (RuntimeException outOfReach) {
                log.warn(
                        "The directory cannot be begun yet: {}",
                        outOfReach.getClass().getSimpleName());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void begin() {
        if (events.lastSequenceNumberFor(DirectoryEvent.STREAM).isPresent()) return;
        var founding = board.founding();
        var messages = new GenericDomainEventMessage<?>[founding.size()];
        for (int i = 0; i < messages.length; i++)
            messages[i] = new GenericDomainEventMessage<>(
                    "Directory", DirectoryEvent.STREAM, i, founding.get(i), Asker.PROGRAM.asMetaData());
        try {
            events.publish(messages);
            log.info("The directory begins with {} entries", messages.length);
        } catch (RuntimeException failed) {
            if (!(failed instanceof ConcurrencyException || AxonServerFailure.isVersionTaken(failed))) throw failed;
            log.info("Another process has begun the directory at the same moment");
        }
    }
}
