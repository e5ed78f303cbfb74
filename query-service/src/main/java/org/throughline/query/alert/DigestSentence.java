package org.throughline.query.alert;

import java.util.Locale;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.alert.DigestEvent.DeliveryBegun;
import org.throughline.events.alert.DigestEvent.DeliveryFailed;
import org.throughline.events.alert.DigestEvent.DeliveryRetried;
import org.throughline.events.alert.DigestEvent.DigestBounced;
import org.throughline.events.alert.DigestEvent.DigestDelivered;
import org.throughline.events.alert.DigestEvent.DigestParked;
import org.throughline.events.alert.DigestEvent.DigestRaised;
import org.throughline.events.alert.DigestEvent.DigestWithdrawn;
import org.throughline.events.alert.DigestEvent.Failure;

/** A sentence for each event of a digest. */
final class DigestSentence {

    private DigestSentence() {}

    /** Without the number of its lines: whoever reads it may not read all of them. */
    static String of(DigestEvent event) {
        return switch (event) {
            case DigestRaised _ -> "Raised";
            case DeliveryBegun e ->
                "Try %d to deliver it by %s begun%s"
                        .formatted(
                                e.attempt(),
                                e.channel().name().toLowerCase(Locale.ROOT),
                                e.mayHaveArrived() ? "; an earlier one may have arrived" : "");
            case DigestDelivered e ->
                switch (e.channel()) {
                    case MAIL -> "Accepted by the mail server";
                    case FILE -> "Written to a file";
                };
            case DeliveryFailed e ->
                "Try %d failed: %s%s"
                        .formatted(e.attempt(), why(e.failure()), e.nextTry() == null ? "" : "; tried again later");
            case DigestBounced e -> "Came back: " + e.why();
            case DigestParked e -> "Parked until a retry is requested: " + why(e.failure());
            case DeliveryRetried _ -> "Retry requested";
            case DigestWithdrawn _ -> "Withdrawn: nothing of it stood any more";
        };
    }

    private static String why(Failure failure) {
        return switch (failure) {
            case UNREACHABLE -> "out of reach";
            case REFUSED_FOR_NOW -> "refused for now";
            case NO_ANSWER -> "no answer, so it may have arrived";
            case NO_ADDRESS -> "there is no address for this reader";
            case UNUSABLE -> "it cannot be sent as it is";
        };
    }
}
