package org.throughline.command.decision;

import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.throughline.command.Receipt;

/** How a taken decision is answered over HTTP. */
public final class Answers {

    private static final String REPLAYED = "Idempotency-Replayed";

    /**
     * What was recorded, and what it was recorded on.
     *
     * @param version the sequence number of the last event of {@code id}, from 0
     */
    public record Taken(String id, long version) {}

    private Answers() {}

    public static ResponseEntity<Taken> created(String under, Receipt receipt) {
        return answer(HttpStatus.CREATED, receipt)
                .location(URI.create(under + receipt.id()))
                .body(taken(receipt));
    }

    public static ResponseEntity<Taken> recorded(Receipt receipt) {
        return answer(HttpStatus.OK, receipt).body(taken(receipt));
    }

    /** A list that a request may leave out, turned into what is recorded. */
    public static <T, R> List<R> each(@Nullable List<T> list, Function<T, R> as) {
        return list == null ? List.of() : list.stream().map(as).toList();
    }

    private static Taken taken(Receipt receipt) {
        return new Taken(receipt.id(), receipt.version());
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Receipt receipt) {
        var answer = ResponseEntity.status(status).eTag(Long.toString(receipt.version()));
        return receipt.replayed() ? answer.header(REPLAYED, "true") : answer;
    }
}
