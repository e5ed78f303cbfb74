package org.throughline.command.alert;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import org.throughline.command.alert.DigestCommand.BeginDelivery;
import org.throughline.command.alert.DigestCommand.ParkDigest;
import org.throughline.command.alert.DigestCommand.RecordBounce;
import org.throughline.command.alert.DigestCommand.RecordDelivery;
import org.throughline.command.alert.DigestCommand.RecordFailure;
import org.throughline.command.alert.DigestCommand.WithdrawDigest;
import org.throughline.command.decision.Asked;
import org.throughline.command.decision.Decisions;
import org.throughline.events.DigestId;
import org.throughline.domain.Recorded;
import org.throughline.domain.Asker;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.domain.alert.DigestState;
import org.throughline.board.contact.Contacts;

/**
 * Delivers a digest: one try at a time, each recorded before it is made and again when its outcome is known.
 *
 * <p>If the program dies in between, the next try finds one that never ended, and says in the message that it may be the
 * second.
 */
@Component
class Delivery {

    private static final Logger log = LoggerFactory.getLogger(Delivery.class);
    private static final Asked BY_THE_PROGRAM = new Asked(Asker.PROGRAM, null, null, "delivery");

    /** Each try that failed is followed by one after this many times as long. */
    private static final int SLOWER = 4;

    private static final int SLOWER_AT_MOST = 20;

    private final EventStore events;
    private final StillStands stillStands;
    private final Composer composer;
    private final Envelope envelope;
    private final Carrier carrier;
    private final Contacts contacts;
    private final Decisions decisions;
    private final Settings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Timer composing;

    Delivery(
            @Lazy EventStore events,
            StillStands stillStands,
            Composer composer,
            Envelope envelope,
            Carrier carrier,
            Contacts contacts,
            Decisions decisions,
            Settings settings,
            Clock clock,
            MeterRegistry meters) {
        this.events = events;
        this.stillStands = stillStands;
        this.composer = composer;
        this.envelope = envelope;
        this.carrier = carrier;
        this.contacts = contacts;
        this.decisions = decisions;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.composing = meters.timer("throughline.digests.composed");
    }

    /** Returns whether another try is to be made, now or later. */
    boolean isDue(DigestId id) {
        return !standing(id).state().atRest();
    }

    /** Makes the next try. Returns when to make the one after it; empty if none is to be made. */
    Optional<Instant> deliver(DigestId id) {
        var digest = standing(id);
        if (digest.state().atRest()) return Optional.empty();
        var lines = stillStands.linesOf(digest);
        if (lines.stream().noneMatch(line -> line.news().isNews())) return end(id, new WithdrawDigest(id), "WITHDRAWN");
        var address = contacts.addressOf(id.reader(), id.readerId());
        if (carrier.needsAddress() && address.isEmpty())
            return end(id, new ParkDigest(id, Failure.NO_ADDRESS), "PARKED");
        int attempt = digest.attempts() + 1;
        MimeMessage message;
        try {
            message = composing.recordCallable(() -> envelope.around(
                    composer.compose(digest, lines, digest.nextMayBeTheSecond()),
                    id,
                    attempt,
                    digest.nextMayBeTheSecond(),
                    address,
                    carrier.blank()));
        } catch (Exception unusable) {
            // What is wrong with an address is told with the address in it, so no more than this is said.
            log.error(
                    "Digest {} cannot be written out: {}",
                    id,
                    unusable.getClass().getName());
            return end(id, new ParkDigest(id, Failure.UNUSABLE), "PARKED");
        }
        take(new BeginDelivery(id, attempt, carrier.channel(), envelope.messageId(id)));
        try {
            carrier.carry(id, message);
        } catch (NotCarried failed) {
            return notCarried(digest, attempt, failed);
        }
        var sent = new RecordDelivery(
                id, attempt, carrier.channel(), envelope.messageId(id), lines.size(), sha256(message));
        return end(id, sent, "DELIVERED");
    }

    private Optional<DigestState> find(DigestId id) {
        return events.readEvents(id.value())
                .asStream()
                .map(Delivery::recorded)
                .reduce(
                        Optional.<DigestState>empty(),
                        (before, next) -> Optional.of(
                                before.map(now -> now.then(next)).orElseGet(() -> DigestState.begun(next))),
                        (_, later) -> later);
    }

    private DigestState standing(DigestId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("a digest that is to be delivered was raised"));
    }

    private Optional<Instant> notCarried(DigestState digest, int attempt, NotCarried failed) {
        var id = digest.raised().digestId();
        var forGood = failed.forGood();
        if (forGood != null) return end(id, new RecordBounce(id, forGood), "BOUNCED");
        var again = clock.instant().plus(pause(attempt));
        boolean worthIt = !again.isAfter(digest.raisedAt().plus(settings.retryFor()));
        take(new RecordFailure(id, attempt, failed.failure(), worthIt ? again : null));
        count(id, worthIt ? "RETRIED" : "PARKED");
        return worthIt ? Optional.of(again) : Optional.empty();
    }

    private Duration pause(int attempt) {
        var pause = settings.retryAfter();
        for (int i = 1; i < attempt && i < SLOWER_AT_MOST; i++) {
            pause = pause.multipliedBy(SLOWER);
            if (pause.compareTo(settings.retryAtMost()) > 0) return settings.retryAtMost();
        }
        return pause;
    }

    private Optional<Instant> end(DigestId id, DigestCommand last, String outcome) {
        take(last);
        count(id, outcome);
        return Optional.empty();
    }

    private void take(DigestCommand command) {
        decisions.take(command, command, BY_THE_PROGRAM);
    }

    private void count(DigestId id, String outcome) {
        meters.counter("throughline.digests", "reader", id.reader().name(), "outcome", outcome)
                .increment();
    }

    private static Recorded<DigestEvent> recorded(DomainEventMessage<?> event) {
        return new Recorded<>((DigestEvent) event.getPayload(), event.getSequenceNumber(), event.getTimestamp());
    }

    private static String sha256(MimeMessage message) {
        try (var digested =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            message.writeTo(digested);
            return HexFormat.of().formatHex(digested.getMessageDigest().digest());
        } catch (IOException | MessagingException | NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("a message that was handed over can be written again", impossible);
        }
    }
}
