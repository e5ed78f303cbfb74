package org.throughline.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.text.SafeText;
import tools.jackson.databind.JsonNode;

/**
 * Writes tables as comma-separated values (RFC 4180) in UTF-8, marked as such for spreadsheets. The question comes first,
 * on lines that begin with a hash.
 */
final class Csv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char COMMENT = '#';

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setCommentMarker(COMMENT).get();

    /** Also in full width, which some spreadsheets read as the same, and after what they pass over. */
    private static final Pattern LIKE_A_FORMULA =
            Pattern.compile("'*[\\p{Z}\\p{Cf}]*[=+\\-@|\t\n\uFF1D\uFF0B\uFF0D\uFF20\uFE62\uFE63\uFE66\uFE6B]");

    private Csv() {}

    static void write(Question question, Table table, OutputStream to) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, FORMAT);
        for (var line : question.lines()) printer.printComment(SafeText.line(line.what() + ": " + line.said()));
        printer.printRecord(table.columns());
        for (var row : table.rows()) {
            var cells = new ArrayList<@Nullable Object>(row.size());
            for (var cell : row) cells.add(cell == null ? null : cell(cell));
            printer.printRecord(cells);
        }
        printer.flush();
    }

    /**
     * A spreadsheet would run a text that begins like a formula; an apostrophe before it prevents that (OWASP, "CSV
     * Injection"), before another apostrophe too, so that it can be taken away again. Numbers are left as they are.
     */
    private static String cell(JsonNode cell) {
        var text = SafeText.of(Table.text(cell));
        return !cell.isNumber() && LIKE_A_FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }
}
