package org.throughline.platform.attachment;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.tika.Tika;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.throughline.platform.problem.Refused;

/**
 * Detects what an upload is and looks through all that it holds. Accepts the types that minutes and reports come in, and
 * nothing in them that runs, opens something else or cannot be looked through.
 *
 * <p>Two files are checked at a time, each within {@link CheckLimits}.
 */
@Component
class FileContents {

    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 20;

    /** A zip file is read from its end: this record is within the last 64 KB of it. */
    private static final byte[] END_OF_ZIP = {'P', 'K', 5, 6};

    private static final int ZIP_TAIL = (1 << 16) + 22;

    /** Reads a long list of types when it is made. */
    private final Supplier<Tika> tika = SingletonSupplier.of(Tika::new);

    private final Semaphore places = new Semaphore(AT_ONCE);

    /**
     * The media type by the content.
     *
     * @param said the Content-Type of the upload; it only decides whether text is a table
     * @throws Refused if the file is not accepted
     */
    String check(Path file, String said) throws IOException {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS))
                throw Refused.forNow(
                        "FILES_ARE_BEING_CHECKED", "other files are being checked; nothing was stored", 10);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refused.forNow("FILES_ARE_BEING_CHECKED", "the server stops; nothing was stored", 10);
        }
        try {
            return checked(file, said);
        } finally {
            places.release();
        }
    }

    private String checked(Path file, String said) throws IOException {
        var limits = new CheckLimits();
        return switch (tika.get().detect(file)) {
            case "application/pdf" -> {
                isNoZip(file);
                PdfDocument.check(Files.readAllBytes(file), limits);
                yield "application/pdf";
            }
            case "image/png" -> picture(file, "image/png");
            case "image/jpeg" -> picture(file, "image/jpeg");
            case "text/plain", "text/csv" -> {
                isNoZip(file);
                PlainTexts.check(file, limits);
                yield isTable(said) || tika.get().detect(file).equals("text/csv") ? "text/csv" : "text/plain";
            }
            case "application/x-tika-msoffice", "application/msword", "application/vnd.ms-excel" ->
                CompoundFile.check(Files.readAllBytes(file), limits);
            case "application/zip",
                    "application/x-tika-ooxml",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.spreadsheet" -> OfficePackage.check(file, limits);
            default -> throw Contents.notAllowed();
        };
    }

    private static String picture(Path file, String type) throws IOException {
        isNoZip(file);
        Pictures.check(file);
        return type;
    }

    /** A file of two types shows one of them to this check and the other one to its reader. */
    private static void isNoZip(Path file) throws IOException {
        try (var opened = new RandomAccessFile(file.toFile(), "r")) {
            var tail = new byte[(int) Math.min(opened.length(), ZIP_TAIL)];
            opened.seek(opened.length() - tail.length);
            opened.readFully(tail);
            if (Bytes.indexOf(tail, END_OF_ZIP, 0) >= 0) throw Contents.holds("a second file (zip)");
        }
    }

    private static boolean isTable(String said) {
        try {
            return MediaType.parseMediaType(said.toLowerCase(Locale.ROOT))
                    .equalsTypeAndSubtype(new MediaType("text", "csv"));
        } catch (InvalidMediaTypeException nonsense) {
            return false;
        }
    }
}
