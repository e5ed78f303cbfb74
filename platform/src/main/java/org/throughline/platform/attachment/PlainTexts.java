package org.throughline.platform.attachment;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.throughline.platform.problem.Refused;

/** Text and CSV: characters only, and no cell that a spreadsheet program would run. */
final class PlainTexts {

    /** What Excel writes where it does not write UTF-8. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** A form with a file in it, as a browser or {@code curl -F} sends it. */
    private static final Pattern FORM = Pattern.compile(
            "\\A\\s*--[^\\r\\n]{1,200}\\r?\\n(?:[\\w-]+:[^\\r\\n]*\\r?\\n){0,20}?Content-Disposition:\\s*form-data",
            Pattern.CASE_INSENSITIVE);

    /** A formula that starts a program (DDE), or fetches something. */
    private static final Pattern RUNS = Pattern.compile(
            "(?m)(?:^|[,;\\t])[^\\S\\t]*+\"?+[^\\S\\t]*+[=+@-][^\\r\\n]{0,500}?(?:\\|[^\\r\\n]{0,500}?!|\\b(?:WEBSERVICE|RTD|CALL|REGISTER|DDE)\\s*\\()",
            Pattern.CASE_INSENSITIVE);

    private PlainTexts() {}

    static void check(Path file, CheckLimits limits) throws IOException {
        var bytes = Files.readAllBytes(file);
        var text = text(bytes);
        if (limits.matcher(FORM, text).find()) throw asForm();
        if (text.chars().anyMatch(PlainTexts::isNoText))
            throw Contents.unchecked("it is called text and has control characters");
        for (var line : text.split("\\R")) {
            if (limits.matcher(RUNS, line).find())
                throw Contents.holds("a formula that starts a program or fetches something");
        }
    }

    static Refused asForm() {
        return Refused.unsupported(
                "FILE_IS_THE_BODY",
                "this is a form; send the file alone as the body, with its own Content-Type, for instance with"
                        + " curl --data-binary @minutes.pdf -H 'Content-Type: application/pdf'");
    }

    private static String text(byte[] bytes) {
        if (bytes.length > 1
                && (bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE
                        || bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))
            return strict(bytes, StandardCharsets.UTF_16, WINDOWS);
        return strict(bytes, StandardCharsets.UTF_8, WINDOWS);
    }

    private static String strict(byte[] bytes, Charset expected, Charset otherwise) {
        try {
            return expected.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException other) {
            return new String(bytes, otherwise);
        }
    }

    private static boolean isNoText(int character) {
        return character < ' ' && character != '\t' && character != '\n' && character != '\r' && character != '\f';
    }
}
