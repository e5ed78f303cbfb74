package org.throughline.command.alert;

import org.jspecify.annotations.Nullable;
import org.throughline.events.alert.DigestEvent.Failure;

/** A digest was not handed over. It never has an address in it. */
final class NotCarried extends Exception {

    private final Failure failure;
    private final @Nullable String forGood;

    private NotCarried(Failure failure, @Nullable String forGood) {
        super(failure.name());
        this.failure = failure;
        this.forGood = forGood;
    }

    static NotCarried forNow(Failure failure) {
        return new NotCarried(failure, null);
    }

    /** The server will never take it. */
    static NotCarried forGood(String why) {
        return new NotCarried(Failure.UNUSABLE, why);
    }

    Failure failure() {
        return failure;
    }

    /** Why the server will never take it; null if it may yet. */
    @Nullable
    String forGood() {
        return forGood;
    }
}
