package org.throughline.command.digest;

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
import org.throughline.board.contact.Contacts;
import org.throughline.command.RequestContext;
import org.throughline.command.decision.CommandDispatcher;
import org.throughline.command.digest.DigestCommand.BeginDelivery;
import org.throughline.command.digest.DigestCommand.ParkDigest;
import org.throughline.command.digest.DigestCommand.RecordBounce;
import org.throughline.command.digest.DigestCommand.RecordDelivery;
import org.throughline.command.digest.DigestCommand.RecordFailure;
import org.throughline.command.digest.DigestCommand.WithdrawDigest;
import org.throughline.domain.Asker;
import org.throughline.domain.Recorded;
import org.throughline.domain.alert.DigestState;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.alert.DigestEvent.Failure;

/**
 * Delivers a digest, one attempt at a time. Each attempt is recorded before it is made and again with its outcome.
 *
 * <p>If the program dies in between, the next message says that it may be the second copy.
 */
@Component
public class DigestDelivery {

    private static final Logger log = LoggerFactory.getLogger(DigestDelivery.class);
    private static final RequestContext BY_THE_PROGRAM = new RequestContext(Asker.PROGRAM, null, null, "delivery");

    /** Factor between two waits (exponential back-off). */
    private static final int SLOWER = 4;

    private static final int SLOWER_AT_MOST = 20;

    private final EventStore events;
    private final CurrentDigestLines currentLines;
    private final DigestComposer composer;
    private final MailEnvelope envelope;
    private final DigestChannel channel;
    private final Contacts contacts;
    private final CommandDispatcher dispatcher;
    private final AlertSettings settings;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Timer composing;

    DigestDelivery(
            @Lazy EventStore events,
            CurrentDigestLines currentLines,
            DigestComposer composer,
            MailEnvelope envelope,
            DigestChannel channel,
            Contacts contacts,
            CommandDispatcher dispatcher,
            AlertSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.events = events;
        this.currentLines = currentLines;
        this.composer = composer;
        this.envelope = envelope;
        this.channel = channel;
        this.contacts = contacts;
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.clock = clock;
        this.meters = meters;
        this.composing = meters.timer("throughline.digests.composed");
    }

    /** Returns whether another attempt is due, now or later. */
    public boolean isDue(DigestId id) {
        return !state(id).state().atRest();
    }

    /** Makes the next attempt. Returns the time of the one after it; empty if there is none. */
    public Optional<Instant> deliver(DigestId id) {
        var digest = state(id);
        if (digest.state().atRest()) return Optional.empty();
        var lines = currentLines.of(digest);
        if (lines.stream().noneMatch(line -> line.news().isNews())) return end(id, new WithdrawDigest(id), "WITHDRAWN");
        var address = contacts.addressOf(id.reader(), id.readerId());
        if (channel.needsAddress() && address.isEmpty()) {
            log.warn(
                    "Digest {} is parked, because there is no address for its reader. Set the address (PUT /api/contacts/...)"
                            + " and retry the digest",
                    id);
            return end(id, new ParkDigest(id, Failure.NO_ADDRESS), "PARKED");
        }
        int attempt = digest.attempts() + 1;
        MimeMessage message;
        try {
            message = composing.recordCallable(() -> envelope.around(
                    composer.compose(digest, lines, digest.nextMayBeTheSecond()),
                    id,
                    attempt,
                    digest.nextMayBeTheSecond(),
                    channel.needsAddress() ? address : Optional.empty(), // a file that stays holds none
                    channel.blank()));
        } catch (Exception unusable) {
            // The message of the exception may contain the address, so only its class is logged.
            log.error(
                    "Digest {} cannot be written out: {}",
                    id,
                    unusable.getClass().getName());
            return end(id, new ParkDigest(id, Failure.UNUSABLE), "PARKED");
        }
        take(new BeginDelivery(id, attempt, channel.channel(), envelope.messageId(id)));
        try {
            channel.send(id, message);
        } catch (NotDeliveredException failed) {
            return notDelivered(digest, attempt, failed);
        }
        var sent = new RecordDelivery(
                id, attempt, channel.channel(), envelope.messageId(id), lines.size(), sha256(message));
        return end(id, sent, "DELIVERED");
    }

    private Optional<DigestState> find(DigestId id) {
        return events.readEvents(id.value())
                .asStream()
                .map(DigestDelivery::recorded)
                .reduce(
                        Optional.<DigestState>empty(),
                        (before, next) ->
                                Optional.of(before.map(now -> now.then(next)).orElseGet(() -> DigestState.begun(next))),
                        (_, later) -> later);
    }

    private DigestState state(DigestId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("a digest that is to be delivered was raised"));
    }

    private Optional<Instant> notDelivered(DigestState digest, int attempt, NotDeliveredException failed) {
        var id = digest.raised().digestId();
        var permanent = failed.permanentReason();
        if (permanent != null) return end(id, new RecordBounce(id, permanent), "BOUNCED");
        var again = clock.instant().plus(pause(attempt));
        boolean retry = !again.isAfter(digest.raisedAt().plus(settings.retryFor()));
        take(new RecordFailure(id, attempt, failed.failure(), retry ? again : null));
        count(id, retry ? "RETRIED" : "PARKED");
        return retry ? Optional.of(again) : Optional.empty();
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
        dispatcher.dispatch(command, command, BY_THE_PROGRAM);
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
