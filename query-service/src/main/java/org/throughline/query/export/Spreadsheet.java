package org.throughline.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.text.SafeText;
import tools.jackson.databind.JsonNode;

/** Writes tables as spreadsheets: one sheet with the rows, and one with the question they answer. */
final class Spreadsheet {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern LIKE_A_CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** The format counts days from here. */
    private static final int YEAR_MIN = 1900;

    private static final double WIDTH = 18;
    private static final double WIDTH_OF_WORDS = 60;

    /** The format's limit for one cell. */
    private static final int TEXT_MAX = 32_000;

    private static final int WORDS = 40;

    private Spreadsheet() {}

    static void write(Question question, Table table, OutputStream to) throws IOException {
        try (var workbook = new Workbook(to, "Throughline", null)) {
            rows(workbook.newWorksheet(question.list()), table);
            question(workbook.newWorksheet("Question"), question);
        }
    }

    private static void rows(Worksheet sheet, Table table) {
        int columns = table.columns().size();
        for (int column = 0; column < columns; column++) {
            sheet.value(0, column, text(table.columns().get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, 1);
        if (columns > 0) sheet.setAutoFilter(0, 0, table.rows().size(), columns - 1);
        for (int row = 0; row < table.rows().size(); row++)
            for (int column = 0; column < columns; column++)
                cell(sheet, row + 1, column, table.rows().get(row).get(column));
    }

    /** The format types its cells, so a text that begins like a formula stays a text. */
    private static void cell(Worksheet sheet, int row, int column, @Nullable JsonNode cell) {
        if (cell == null) return;
        if (cell.isNumber()) sheet.value(row, column, cell.decimalValue());
        else if (cell.isBoolean()) sheet.value(row, column, cell.booleanValue());
        else {
            var text = Table.text(cell);
            var day = cell.isString() ? day(text) : null;
            if (day != null) {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
                return;
            }
            sheet.value(row, column, text(text));
            if (text.length() > WORDS) {
                sheet.width(column, WIDTH_OF_WORDS);
                sheet.style(row, column).wrapText(true).set();
            }
        }
    }

    /**
     * The format would read {@code _x000D_} in a text as a character's code, unless its underscore is written as a code itself
     * (ECMA-376, part 1, 22.9.2.19).
     */
    private static String text(String text) {
        var safe = LIKE_A_CODE.matcher(SafeText.of(text)).replaceAll("_x005F_");
        if (safe.length() <= TEXT_MAX) return safe;
        int end = Character.isHighSurrogate(safe.charAt(TEXT_MAX - 1)) ? TEXT_MAX - 1 : TEXT_MAX;
        return safe.substring(0, end) + " …";
    }

    /** Null for a text that is no day, and for one that only looks like a day. */
    private static @Nullable LocalDate day(String text) {
        if (!DATE.matcher(text).matches()) return null;
        try {
            var day = LocalDate.parse(text);
            return day.getYear() < YEAR_MIN ? null : day;
        } catch (DateTimeParseException noSuchDay) {
            return null;
        }
    }

    private static void question(Worksheet sheet, Question question) {
        for (int row = 0; row < question.lines().size(); row++) {
            sheet.value(row, 0, text(question.lines().get(row).what()));
            sheet.value(row, 1, text(question.lines().get(row).said()));
        }
        sheet.width(0, WIDTH);
        sheet.width(1, WIDTH_OF_WORDS);
    }
}
