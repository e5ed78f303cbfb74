package org.throughline.web.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.throughline.events.DigestId;
import org.throughline.query.alert.Preview;
import org.throughline.query.alert.Preview.PlannedDigest;
import org.throughline.web.question.Question;

class PreviewReadersTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    /** 120 owners. */
    private static final Preview PREVIEW = new Preview(
            DAY,
            true,
            IntStream.range(0, 120)
                    .mapToObj(number -> new DigestId("owner:p%d:%s".formatted(number, DAY)))
                    .map(digest -> new PlannedDigest(
                            digest, digest.reader(), digest.readerId(), "Ada Example", List.of(), List.of()))
                    .toList(),
            List.of(),
            List.of());

    @Test
    void a_page_has_fifty_readers_however_many_there_are() {
        var first = PreviewController.readers(Question.of("/alerts/preview", Map.of()), PREVIEW);
        var last = PreviewController.readers(Question.of("/alerts/preview", Map.of("page", "2")), PREVIEW);

        assertThat(first.items()).hasSize(50);
        assertThat(first.total()).isEqualTo(120);
        assertThat(last.items()).hasSize(20);
    }
}
