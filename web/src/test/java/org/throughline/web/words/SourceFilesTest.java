package org.throughline.web.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.events.Source;

class SourceFilesTest {

    private static final String FINGERPRINT = "0123456789abcdef".repeat(4);

    @Test
    void a_file_is_called_by_its_document_and_not_by_its_fingerprint() {
        assertThat(SourceFiles.of(new Source("Dip sample, November 2026", "3", FINGERPRINT, List.of(), null)))
                .isEqualTo(new Link("File: Dip sample, November 2026, 3", "/files/" + FINGERPRINT));
    }

    @Test
    void a_document_without_a_file_has_nothing_to_open() {
        assertThat(SourceFiles.of(new Source("Minutes of May", null, null, List.of(), null)))
                .isNull();
        assertThat(SourceFiles.of(null)).isNull();
    }
}
