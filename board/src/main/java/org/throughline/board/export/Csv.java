package org.throughline.board.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.throughline.platform.text.SafeText;

/** Writes tables as comma-separated values (RFC 4180) in UTF-8, marked as such for spreadsheets; the header first. */
final class Csv {

    /** RFC 7111 and RFC 4180, section 3. */
    static final MediaType MEDIA_TYPE = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Also in full width, which some spreadsheets read as the same, and after what they pass over. */
    private static final Pattern LIKE_A_FORMULA =
            Pattern.compile("'*[\\p{Z}\\p{Cf}]*[=+\\-@|\t\n\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B]");

    private Csv() {}

    static void write(Table table, OutputStream to) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(to, StandardCharsets.UTF_8));
        writer.append(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(table.columns().names());
        for (var row : table.rows()) {
            var cells = new ArrayList<@Nullable Object>();
            for (var value : table.columns().values(row)) cells.add(value == null ? null : cell(value, table.cell()));
            printer.printRecord(cells);
        }
        printer.flush();
    }

    /**
     * A spreadsheet would run a text that begins like a formula; an apostrophe before it prevents that (OWASP, "CSV
     * Injection"), before another apostrophe too, so that it can be taken away again. Numbers are left as they are.
     */
    private static String cell(Object value, Cell cell) {
        var text = SafeText.of(cell.text(value));
        return !(value instanceof Number) && isLikeAFormula(text) ? "'" + text : text;
    }

    private static boolean isLikeAFormula(String text) {
        if (text.isEmpty() || Character.isLetterOrDigit(text.charAt(0))) return false;
        return LIKE_A_FORMULA.matcher(text).lookingAt();
    }
}
