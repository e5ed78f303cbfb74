package org.throughline.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
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

    private Csv() {}

    static void write(Question question, Table table, OutputStream to) throws IOException {
        var writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        writer.append(BYTE_ORDER_MARK);
        var printer = new CSVPrinter(writer, FORMAT);
        for (var line : question.lines()) printer.printComment(line.what() + ": " + line.said());
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
     * Injection"). Numbers are left as they are.
     */
    private static String cell(JsonNode cell) {
        var text = Table.text(cell);
        if (cell.isNumber() || text.isEmpty()) return text;
        return "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }
}
