package org.throughline.command.alert;

import static org.throughline.events.access.Role.ADMINISTRATOR;
import static org.throughline.events.access.Role.SECRETARY;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Begins;
import org.throughline.command.MayAsk;
import org.throughline.command.Rule;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent.Channel;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.events.alert.DigestLine;

/** What is asked of a digest: mostly by the program itself, for which administrators stand. */
public sealed interface DigestCommand {

    DigestId digestId();

    /** Tells somebody. */
    @MayAsk(ADMINISTRATOR)
    record RaiseDigest(
            @TargetAggregateIdentifier DigestId digestId, Instant knownAt, int policy, List<DigestLine> lines)
            implements DigestCommand, Begins {

        @Override
        public Rule unlessNew() {
            return Rule.DIGEST_IS_RAISED_ONCE;
        }
    }

    /** Says that a try begins, before anything is sent. */
    @MayAsk(ADMINISTRATOR)
    record BeginDelivery(@TargetAggregateIdentifier DigestId digestId, int attempt, Channel channel, String messageId)
            implements DigestCommand {}

    /** Says that the mail server took it over, or that the file is written. */
    @MayAsk(ADMINISTRATOR)
    record RecordDelivery(
            @TargetAggregateIdentifier DigestId digestId,
            int attempt,
            Channel channel,
            String messageId,
            int lines,
            String sha256)
            implements DigestCommand {}

    /** Says that a try failed. Without a next one the digest is parked. */
    @MayAsk(ADMINISTRATOR)
    record RecordFailure(
            @TargetAggregateIdentifier DigestId digestId,
            int attempt,
            Failure failure,
            @Nullable Instant nextTry) implements DigestCommand {}

    /** Says that it came back. */
    @MayAsk({SECRETARY, ADMINISTRATOR})
    record RecordBounce(@TargetAggregateIdentifier DigestId digestId, String why) implements DigestCommand {}

    /** Tries nothing more until somebody asks for it. */
    @MayAsk(ADMINISTRATOR)
    record ParkDigest(@TargetAggregateIdentifier DigestId digestId, Failure failure) implements DigestCommand {}

    /** Has what is parked or came back tried again. */
    @MayAsk({SECRETARY, ADMINISTRATOR})
    record RetryDelivery(@TargetAggregateIdentifier DigestId digestId) implements DigestCommand {}

    /** Takes back what has not been sent, because nothing of it stands any more. */
    @MayAsk(ADMINISTRATOR)
    record WithdrawDigest(@TargetAggregateIdentifier DigestId digestId) implements DigestCommand {}
}
