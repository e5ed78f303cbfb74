package org.throughline.platform.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Consumer;

/** Reads rows in the text form of PostgreSQL's {@code COPY}: columns apart by tabs, control characters escaped. */
final class CopiedRows {

    private static final String NULL = "\\N";

    private CopiedRows() {}

    /** Gives each row to the reader, without the columns that are null. Returns how many there were. */
    static long read(InputStream rows, List<String> columns, Consumer<Map<String, String>> reader) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(rows, StandardCharsets.UTF_8));
        long number = 0;
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            var fields = line.split("\t", -1);
            if (fields.length != columns.size()) throw new BackupRefused("The backup has a row that is not whole.");
            var row = new HashMap<String, String>();
            for (int i = 0; i < fields.length; i++)
                if (!fields[i].equals(NULL)) row.put(columns.get(i), unescaped(fields[i]));
            reader.accept(row);
        }
        return number;
    }

    /** Writes a row. */
    static void write(Map<String, String> row, List<String> columns, OutputStream rows) throws IOException {
        var line = new StringJoiner("\t", "", "\n");
        for (var column : columns) line.add(row.containsKey(column) ? escaped(row.get(column)) : NULL);
        rows.write(line.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String escaped(String field) {
        return field.replace("\\", "\\\\")
                .replace("\n", "\\n")
                .replace("\r", "\\r")
                .replace("\t", "\\t");
    }

    private static String unescaped(String field) {
        if (field.indexOf('\\') < 0) return field;
        var text = new StringBuilder(field.length());
        for (int i = 0; i < field.length(); i++) {
            char next = field.charAt(i);
            if (next != '\\' || i + 1 == field.length()) {
                text.append(next);
                continue;
            }
            i++;
            text.append(
                    switch (field.charAt(i)) {
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        case 'v' -> '\u000b';
                        default -> field.charAt(i);
                    });
        }
        return text.toString();
    }
}
