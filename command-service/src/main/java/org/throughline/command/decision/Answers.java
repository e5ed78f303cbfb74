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

    private Answers() {}

    public static ResponseEntity<Receipt> created(String under, Receipt receipt) {
        return answer(HttpStatus.CREATED, receipt)
                .location(URI.create(under + receipt.id()))
                .body(receipt);
    }

    public static ResponseEntity<Receipt> recorded(Receipt receipt) {
        return answer(HttpStatus.OK, receipt).body(receipt);
    }

    /** A list that a request may leave out, turned into what is recorded. */
    public static <T, R> List<R> each(@Nullable List<T> list, Function<T, R> as) {
        return list == null ? List.of() : list.stream().map(as).toList();
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status, Receipt receipt) {
        var answer = ResponseEntity.status(status).eTag(Long.toString(receipt.version()));
        return receipt.replayed() ? answer.header(REPLAYED, "true") : answer;
    }
}
