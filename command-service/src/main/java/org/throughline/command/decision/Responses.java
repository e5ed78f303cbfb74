package org.throughline.command.decision;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.throughline.command.Receipt;

/** The HTTP response to a decision that was taken. */
public final class Responses {

    private static final String REPLAYED = "Idempotency-Replayed";

    /**
     * What was recorded, and on which thing.
     *
     * @param version the sequence number of the decision's own event, from 0
     * @param lastVersion the sequence number of the last event of {@code id}
     */
    public record Taken(String id, long version, long lastVersion) {

        public static Taken of(Receipt receipt) {
            return new Taken(receipt.id(), receipt.version(), receipt.lastVersion());
        }
    }

    private Responses() {}

    public static ResponseEntity<Taken> created(String under, Receipt receipt) {
        return response(HttpStatus.CREATED, receipt)
                .location(URI.create(under + receipt.id()))
                .body(Taken.of(receipt));
    }

    public static ResponseEntity<Taken> recorded(Receipt receipt) {
        return response(HttpStatus.OK, receipt).body(Taken.of(receipt));
    }

    private static ResponseEntity.BodyBuilder response(HttpStatus status, Receipt receipt) {
        var response = ResponseEntity.status(status).eTag(Long.toString(receipt.lastVersion()));
        return receipt.replayed() ? response.header(REPLAYED, "true") : response;
    }
}
