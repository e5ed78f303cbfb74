package org.throughline.platform.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.stereotype.Component;

/** Tells what a file is by what is in it, whatever it is said to be, and lets only such through as minutes and reports come in. */
@Component
class MediaTypes {

    private static final String OFFICE = "application/vnd.openxmlformats-officedocument";

    /** What is found in a file, and what it is served as. A package of Office's is not looked into any further. */
    private static final Map<String, String> ALLOWED = Map.of(
            "application/pdf", "application/pdf",
            "image/png", "image/png",
            "image/jpeg", "image/jpeg",
            "text/plain", "text/plain",
            "text/csv", "text/csv",
            "application/x-tika-ooxml", OFFICE,
            "application/x-tika-msoffice", "application/msword",
            "application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text",
            "application/vnd.oasis.opendocument.spreadsheet", "application/vnd.oasis.opendocument.spreadsheet");

    private final Tika tika = new Tika();

    /** Empty for a file of a kind that is not kept. */
    Optional<String> of(Path file) throws IOException {
        return Optional.ofNullable(ALLOWED.get(tika.detect(file)));
    }
}
