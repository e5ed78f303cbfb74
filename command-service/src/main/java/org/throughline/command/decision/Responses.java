package org.throughline.command.decision;

import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.throughline.command.Receipt;

/** The HTTP response to a decision that was taken. */
public final class Responses {

    static final String REPLAYED = "Idempotency-Replayed";

    /**
     * What was recorded, and on which thing.
     *
     * @param version the sequence number of the decision's own event, from 0
     * @param lastVersion the sequence number of the last event of {@code id}
     */
    @Schema(name = "Taken")
    public record Taken(
            @Schema(example = "scr-child-j.f3.a2") String id,

            @Schema(description = "The version of the decision itself, which a correction names", example = "4")
            long version,

            @Schema(
                    description =
                            "The last version, also the ETag: of what was recorded with the decision, such as the end of an alert",
                    example = "5")
            long lastVersion,

            @Schema(
                    description =
                            "What a question waits for that is to show the decision, as its parameter atLeast: everything it was"
                                    + " recorded on, with the last version of each",
                    example = "scr-child-j.f3.a2@5")
            String atLeast,

            @Schema(description = "Where what was decided on is shown", example = "/api/actions/scr-child-j.f3.a2")
            String location) {

        public static Taken of(Receipt receipt) {
            return new Taken(
                    receipt.id(), receipt.version(), receipt.lastVersion(), receipt.atLeast(), Locations.of(receipt));
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
