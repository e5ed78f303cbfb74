package org.throughline.command.digest;

import static org.throughline.events.Role.ADMINISTRATOR;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.CreatesAggregate;
import org.throughline.command.OnDigest;
import org.throughline.command.Rule;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent.Channel;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.events.alert.DigestLine;

/** Commands to a digest. The program itself, in the role of an administrator, sends most of them. */
public sealed interface DigestCommand extends OnDigest {

    /** Raises the digest with its lines. */
    @AllowedRoles(ADMINISTRATOR)
    record RaiseDigest(
            @TargetAggregateIdentifier DigestId digestId, Instant knownAt, int policy, List<DigestLine> lines)
            implements DigestCommand, CreatesAggregate {

        @Override
        public Rule unlessNew() {
            return Rule.DIGEST_IS_RAISED_ONCE;
        }
    }

    /** Records that an attempt begins, before anything is sent. */
    @AllowedRoles(ADMINISTRATOR)
    record BeginDelivery(@TargetAggregateIdentifier DigestId digestId, int attempt, Channel channel, String messageId)
            implements DigestCommand {}

    /** Records that the mail server accepted the digest, or that its file is written. */
    @AllowedRoles(ADMINISTRATOR)
    record RecordDelivery(
            @TargetAggregateIdentifier DigestId digestId,
            int attempt,
            Channel channel,
            String messageId,
            int lines,
            String sha256)
            implements DigestCommand {}

    /** Records a failed attempt. Without a next one the digest is parked. */
    @AllowedRoles(ADMINISTRATOR)
    record RecordFailure(
            @TargetAggregateIdentifier DigestId digestId,
            int attempt,
            Failure failure,
            @Nullable Instant nextTry) implements DigestCommand {}

    /** Records that the digest bounced. */
    @AllowedRoles({SECRETARY, ADMINISTRATOR})
    record RecordBounce(@TargetAggregateIdentifier DigestId digestId, String why) implements DigestCommand {}

    /** Parks the digest until a user retries it. */
    @AllowedRoles(ADMINISTRATOR)
    record ParkDigest(@TargetAggregateIdentifier DigestId digestId, Failure failure) implements DigestCommand {}

    /** Retries a parked or bounced digest. The chair can be the only one who may read what it tells of. */
    @AllowedRoles({SECRETARY, ADMINISTRATOR, CHAIR})
    record RetryDelivery(@TargetAggregateIdentifier DigestId digestId) implements DigestCommand {}

    /** Withdraws a digest before it is sent, because none of its lines is current. */
    @AllowedRoles(ADMINISTRATOR)
    record WithdrawDigest(@TargetAggregateIdentifier DigestId digestId) implements DigestCommand {}
}
