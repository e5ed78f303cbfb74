package org.throughline.board.export;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.text.SafeText;

/**
 * Writes tables as spreadsheets: one sheet with the rows, and one with the question they answer. Rows are sent as they are made,
 * so the first ones decide how wide the columns are.
 */
final class Spreadsheet {

    private static final Pattern LIKE_A_CODE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    /** The format counts days from here. */
    private static final int YEAR_MIN = 1900;

    private static final double WIDTH = 18;
    private static final double WIDTH_OF_WORDS = 60;

    /** The format's limit for one cell. */
    private static final int TEXT_MAX = 32_000;

    private static final int WORDS = 40;

    /** Rows are sent after so many. */
    private static final int ROWS_AT_ONCE = 500;

    private Spreadsheet() {}

    static void write(Question question, Table table, OutputStream to) throws IOException {
        try (var workbook = new Workbook(to, "Throughline", null)) {
            var rows = workbook.newWorksheet(question.list());
            rows(rows, table);
            rows.finish();
            question(workbook.newWorksheet("Question"), question);
        }
    }

    private static void rows(Worksheet sheet, Table table) throws IOException {
        var names = table.columns().names();
        for (int column = 0; column < names.size(); column++) {
            sheet.inlineString(0, column, text(names.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, WIDTH);
        }
        sheet.freezePane(0, 1);
        if (!names.isEmpty()) sheet.setAutoFilter(0, 0, (int) table.total(), names.size() - 1);
        int at = 0;
        for (var row : table.rows()) {
            row(sheet, ++at, table.columns().values(row), table.cell());
            if (at % ROWS_AT_ONCE == 0) sheet.flush();
        }
    }

    private static void row(Worksheet sheet, int row, List<@Nullable Object> values, Cell cell) {
        for (int column = 0; column < values.size(); column++) {
            var value = values.get(column);
            if (value != null) cell(sheet, row, column, value, cell);
        }
    }

    /** The format types its cells, so a text that begins like a formula stays a text. */
    private static void cell(Worksheet sheet, int row, int column, Object value, Cell cell) {
        switch (value) {
            case Number number -> sheet.value(row, column, new BigDecimal(number.toString()));
            case Boolean bool -> sheet.value(row, column, bool);
            case LocalDate day
            when day.getYear() >= YEAR_MIN -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format("yyyy-mm-dd").set();
            }
            case Instant moment
            when moment.atOffset(ZoneOffset.UTC).getYear() >= YEAR_MIN -> {
                sheet.value(row, column, moment.atOffset(ZoneOffset.UTC).toLocalDateTime());
                sheet.style(row, column).format("yyyy-mm-dd\"T\"hh:mm:ss\"Z\"").set();
            }
            default -> words(sheet, row, column, cell.text(value));
        }
    }

    private static void words(Worksheet sheet, int row, int column, String words) {
        sheet.inlineString(row, column, text(words));
        if (words.length() > WORDS) {
            sheet.width(column, WIDTH_OF_WORDS);
            sheet.style(row, column).wrapText(true).set();
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

    private static void question(Worksheet sheet, Question question) {
        for (int row = 0; row < question.lines().size(); row++) {
            sheet.inlineString(row, 0, text(question.lines().get(row).what()));
            sheet.inlineString(row, 1, text(question.lines().get(row).said()));
        }
        sheet.width(0, WIDTH);
        sheet.width(1, WIDTH_OF_WORDS);
    }
}
