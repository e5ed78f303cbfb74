package org.throughline.command.digest;

import org.jspecify.annotations.Nullable;
import org.throughline.events.alert.DigestEvent.Failure;

/** A digest was not delivered. Contains no address. */
final class NotDeliveredException extends Exception {

    private final Failure failure;
    private final @Nullable String permanentReason;

    private NotDeliveredException(Failure failure, @Nullable String permanentReason) {
        super(failure.name());
        this.failure = failure;
        this.permanentReason = permanentReason;
    }

    static NotDeliveredException transientFailure(Failure failure) {
        return new NotDeliveredException(failure, null);
    }

    /** The server rejects it permanently. */
    static NotDeliveredException permanentFailure(String why) {
        return new NotDeliveredException(Failure.UNUSABLE, why);
    }

    Failure failure() {
        return failure;
    }

    /** The reason of a permanent rejection; null if a later attempt can succeed. */
    @Nullable
    String permanentReason() {
        return permanentReason;
    }
}
