package org.throughline.web.drawing;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.web.drawing.Drawing.Sheet;
import org.throughline.web.words.Words;

/** Shares with their 95 % intervals (Wilson) on a scale from 0 to 100 %, one row a measurement. */
public final class Whiskers {

    private static final int WIDTH = 520;
    private static final double LEFT = 126;
    private static final double RIGHT = WIDTH - 124.0;
    private static final double TOP = 28;
    private static final int ROW = 48;

    /** @param reading "4 of 20" */
    public record Measured(String when, String reading, double share, double low, double high) {}

    private Whiskers() {}

    /** @param target the share to be reached; null without one */
    public static Drawing of(String id, String measure, List<Measured> rows, @Nullable Double target) {
        int height = ROW * rows.size() + 64;
        var sheet = new Sheet();
        for (int percent = 0; percent <= 100; percent += 25) {
            double at = x(percent / 100.0);
            sheet.line("hair", at, TOP, at, height - 26.0);
            sheet.text("q", at, height - 6.0, "middle", percent + "%");
        }
        if (target != null) {
            sheet.dashed("ink", "M%s %s V%s".formatted(Drawing.at(x(target)), Drawing.at(TOP - 6), height - 26));
            sheet.text("b", x(target), TOP - 12, "middle", "Target " + Words.percent(target));
        }
        for (int i = 0; i < rows.size(); i++) row(sheet, rows.get(i), TOP + 30 + ROW * i);
        return new Drawing(
                id,
                "mid",
                WIDTH,
                height,
                measure + ": share with its 95% interval",
                rows.stream()
                                .map(row -> "%s: %s, %s, from %s to %s"
                                        .formatted(
                                                row.when(),
                                                row.reading(),
                                                Words.percent(row.share()),
                                                Words.percent(row.low()),
                                                Words.percent(row.high())))
                                .collect(Collectors.joining(". "))
                        + (target == null ? "." : ". Target " + Words.percent(target) + "."),
                sheet.shapes());
    }

    private static void row(Sheet sheet, Measured row, double at) {
        double low = x(row.low());
        double high = x(row.high());
        sheet.text("b", 0, at - 2, "start", row.when());
        sheet.text("q", 0, at + 17, "start", row.reading());
        sheet.path(
                "ink",
                "M%s %s H%s M%s %s v16 M%s %s v16"
                        .formatted(
                                Drawing.at(low),
                                Drawing.at(at),
                                Drawing.at(high),
                                Drawing.at(low),
                                Drawing.at(at - 8),
                                Drawing.at(high),
                                Drawing.at(at - 8)));
        sheet.dot("solid", x(row.share()), at, 8);
        sheet.text("b", RIGHT + 26, at - 2, "start", Words.percent(row.share()));
        sheet.text("q", RIGHT + 26, at + 17, "start", Words.percent(row.low()) + " to " + Words.percent(row.high()));
    }

    private static double x(double share) {
        return LEFT + share * (RIGHT - LEFT);
    }
}
