package org.throughline.platform.attachment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.tika.Tika;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Detects the media type of a file by its content, and accepts only the types that minutes and reports come in. */
@Component
class MediaTypes {

    private static final String CSV = "text/csv";

    private final Tika tika = new Tika();

    /**
     * Empty for a type that is not accepted.
     *
     * @param said the Content-Type of the upload; it only decides whether text is a table
     */
    Optional<String> of(Path file, String said) throws IOException {
        var found = tika.detect(file);
        return switch (found) {
            case "application/pdf", "image/png", "image/jpeg", CSV -> Optional.of(found);
            case "text/plain" -> Optional.of(isTable(said) ? CSV : found);
            case "application/x-tika-msoffice" -> OfficeDocuments.inCompoundFile(file);
            case "application/zip",
                    "application/x-tika-ooxml",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.spreadsheet" -> OfficeDocuments.inZip(file);
            default -> Optional.empty();
        };
    }

    private static boolean isTable(String said) {
        try {
            return MediaType.parseMediaType(said).equalsTypeAndSubtype(MediaType.parseMediaType(CSV));
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }
}
