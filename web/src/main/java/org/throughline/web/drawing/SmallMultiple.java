package org.throughline.web.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.web.drawing.Drawing.Sheet;
import org.throughline.web.words.Words;

/**
 * One number over time, small, to be drawn beside others on the same scale. Only its first and last values are written; all are
 * in the description.
 */
public final class SmallMultiple {

    private static final int WIDTH = 200;
    private static final int HEIGHT = 170;
    private static final double LEFT = 8;
    private static final double RIGHT = WIDTH - 30.0;
    private static final double TOP = 44;
    private static final double BOTTOM = HEIGHT - 26.0;

    /** Above this many points only the last one has a dot. */
    private static final int DOTS_MAX = 15;

    public record Point(LocalDate day, long value) {}

    private SmallMultiple() {}

    /** The top of a scale for several: their greatest value, rounded up to five. */
    public static long scale(long greatest) {
        return Math.max(5, (greatest + 4) / 5 * 5);
    }

    /**
     * @param points in the order of their days; at least one
     * @param top the value at the top of the scale
     */
    public static Drawing of(String id, String name, List<Point> points, long top) {
        var sheet = new Sheet();
        var first = points.getFirst();
        var last = points.getLast();
        sheet.text("b", 0, 16, "start", name);
        sheet.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
        if (points.size() > 1)
            sheet.path(
                    "ink",
                    points.stream()
                            .map(point -> Drawing.at(x(point, first, last)) + " " + Drawing.at(y(point, top)))
                            .collect(Collectors.joining(" L", "M", "")));
        if (points.size() <= DOTS_MAX)
            points.subList(0, points.size() - 1)
                    .forEach(point -> sheet.dot("open", x(point, first, last), y(point, top), 4));
        sheet.dot("solid", x(last, first, last), y(last, top), 6);
        if (points.size() > 1) {
            sheet.text("q", LEFT - 6, y(first, top) - 11, "start", Words.number(first.value()));
            sheet.text("q", 0, HEIGHT - 4.0, "start", month(first));
        }
        sheet.text("b", x(last, first, last) + 11, y(last, top) + 6, "start", Words.number(last.value()));
        sheet.text("q", WIDTH, HEIGHT - 4.0, "end", month(last));
        return new Drawing(
                id,
                "small",
                WIDTH,
                HEIGHT,
                name + " over time",
                points.stream()
                        .map(point -> "%s on %s".formatted(Words.number(point.value()), Words.day(point.day())))
                        .collect(Collectors.joining(", ")),
                sheet.shapes());
    }

    private static double x(Point point, Point first, Point last) {
        long days = ChronoUnit.DAYS.between(first.day(), last.day());
        return days == 0 ? RIGHT : LEFT + (RIGHT - LEFT) * ChronoUnit.DAYS.between(first.day(), point.day()) / days;
    }

    private static double y(Point point, long top) {
        return BOTTOM - (BOTTOM - TOP) * point.value() / top;
    }

    private static String month(Point point) {
        return Words.shortMonthOf(point.day());
    }
}
