package org.throughline.platform.commandline;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows in aligned columns, as plain text for people. */
public final class Table<T> {

    private static final String BETWEEN = "  ";

    private record Column<T>(String title, int widthMax, Function<? super T, String> of) {}

    private final List<Column<T>> columns;

    private Table(List<Column<T>> columns) {
        this.columns = List.copyOf(columns);
    }

    public static <T> Table<T> of() {
        return new Table<>(List.of());
    }

    public Table<T> column(String title, Function<? super T, String> of) {
        return column(title, Integer.MAX_VALUE, of);
    }

    /**
     * @param widthMax in characters; longer texts are cut
     */
    public Table<T> column(String title, int widthMax, Function<? super T, String> of) {
        var more = new ArrayList<>(columns);
        more.add(new Column<>(title, widthMax, of));
        return new Table<>(more);
    }

    public void print(List<? extends T> rows, PrintWriter out) {
        var lines = new ArrayList<List<String>>();
        lines.add(columns.stream().map(Column::title).toList());
        for (var row : rows)
            lines.add(columns.stream()
                    .map(column -> cell(column.of().apply(row), column.widthMax()))
                    .toList());
        var widths = new int[columns.size()];
        for (var line : lines)
            for (int i = 0; i < widths.length; i++) widths[i] = Math.max(widths[i], width(line.get(i)));
        for (var line : lines) out.println(aligned(line, widths));
    }

    private static String aligned(List<String> line, int[] widths) {
        var text = new StringBuilder();
        for (int i = 0; i < widths.length; i++)
            text.append(line.get(i))
                    .append(" ".repeat(widths[i] - width(line.get(i))))
                    .append(BETWEEN);
        return text.toString().stripTrailing();
    }

    /** On one line, without characters that could steer a terminal. */
    private static String cell(String text, int widthMax) {
        var line = printable(text);
        int length = width(line);
        return length <= widthMax ? line : line.substring(0, line.offsetByCodePoints(0, widthMax - 1)) + "…";
    }

    /** A text on one line, without characters that could steer a terminal. */
    public static String printable(String text) {
        return text.codePoints()
                .map(each -> Character.isISOControl(each) ? ' ' : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static int width(String text) {
        return text.codePointCount(0, text.length());
    }
}
