package org.throughline.web.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.web.drawing.Drawing.Sheet;
import org.throughline.web.words.Words;

/**
 * A measure over time: a dot for each reading, a whisker for its 95 % interval, and lines for baseline, target and control
 * limits. Counts are drawn from 0 to 100 %, values from 0 to the greatest.
 */
public final class MeasureOverTime {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 290;
    private static final double LEFT = 52;
    private static final double RIGHT = WIDTH - 96.0;
    private static final double TOP = 36;
    private static final double BOTTOM = HEIGHT - 44.0;
    private static final double PADDING = 0.06;

    /** Labels beside the drawing are at least so far from each other. */
    private static final double APART = 19;

    /** With more readings only the first and the last are labelled. */
    private static final int LABELLED_MAX = 5;

    /**
     * A reading.
     *
     * @param words "16 of 20"
     * @param size a share between 0 and 1, or a value
     * @param whisker its interval; null for a value
     * @param limits its control limits; null with too few readings
     */
    public record Point(
            LocalDate on,
            String words,
            double size,
            @Nullable Range whisker,
            @Nullable Range limits) {}

    public record Range(double low, double high) {}

    /** A line across the drawing: "Target 18 of 20". */
    public record Level(String words, double size) {}

    /**
     * What is drawn.
     *
     * @param share whether the readings are shares; otherwise they are values
     * @param centre the mean between the control limits; null without them
     */
    public record Series(
            String measure,
            boolean share,
            List<Point> points,
            @Nullable Level baseline,
            @Nullable Level target,
            @Nullable Double centre) {}

    private MeasureOverTime() {}

    /** Draws a series of at least one point. */
    public static Drawing of(String id, Series series) {
        var scale = Scale.of(series);
        var sheet = new Sheet();
        grid(sheet, scale, series.share());
        limits(sheet, scale, series);
        levels(sheet, scale, series);
        var points = series.points();
        for (int i = 1; i < points.size(); i++)
            sheet.line(
                    "thin",
                    scale.x(points.get(i - 1).on()),
                    scale.y(points.get(i - 1).size()),
                    scale.x(points.get(i).on()),
                    scale.y(points.get(i).size()));
        for (int i = 0; i < points.size(); i++) point(sheet, scale, points, i);
        return new Drawing(id, "mid", WIDTH, HEIGHT, series.measure(), description(series), sheet.shapes());
    }

    private static void grid(Sheet sheet, Scale scale, boolean share) {
        for (int quarter = 0; quarter <= 4; quarter++) {
            double size = scale.greatest * quarter / 4;
            sheet.line("hair", LEFT, scale.y(size), RIGHT, scale.y(size));
            sheet.text("q", LEFT - 8, scale.y(size) + 5, "end", share ? Words.percent(size) : value(size));
        }
        sheet.line("axis", LEFT, BOTTOM, RIGHT, BOTTOM);
    }

    private static void limits(Sheet sheet, Scale scale, Series series) {
        if (series.centre() == null) return;
        sheet.line("limit", LEFT, scale.y(series.centre()), RIGHT, scale.y(series.centre()));
        for (var point : series.points()) {
            var limits = point.limits();
            if (limits == null) continue;
            double x = scale.x(point.on());
            sheet.line("axis", x - 9, scale.y(limits.low()), x + 9, scale.y(limits.low()));
            sheet.line("axis", x - 9, scale.y(limits.high()), x + 9, scale.y(limits.high()));
        }
    }

    private static void levels(Sheet sheet, Scale scale, Series series) {
        var target = series.target();
        var baseline = series.baseline();
        double at = Double.NaN;
        if (target != null) {
            at = scale.y(target.size());
            sheet.dashed("ink", "M%s %s H%s".formatted(Drawing.at(LEFT), Drawing.at(at), Drawing.at(RIGHT)));
            sheet.text("b", RIGHT + 6, at + 5, "start", "Target");
        }
        if (baseline != null) {
            double line = scale.y(baseline.size());
            sheet.dashed("axis", "M%s %s H%s".formatted(Drawing.at(LEFT), Drawing.at(line), Drawing.at(RIGHT)));
            double label = Math.abs(line - at) < APART ? at + (line < at ? -APART : APART) : line;
            sheet.text("q", RIGHT + 6, label + 5, "start", "Baseline");
        }
    }

    private static void point(Sheet sheet, Scale scale, List<Point> points, int place) {
        var point = points.get(place);
        double x = scale.x(point.on());
        var whisker = point.whisker();
        if (whisker != null) {
            double low = scale.y(whisker.low());
            double high = scale.y(whisker.high());
            sheet.line("ink", x, low, x, high);
            sheet.line("ink", x - 6, low, x + 6, low);
            sheet.line("ink", x - 6, high, x + 6, high);
        }
        sheet.dot("solid", x, scale.y(point.size()), 7);
        boolean outermost = place == 0 || place == points.size() - 1;
        if (points.size() > LABELLED_MAX && !outermost) return;
        var anchor = points.size() == 1 ? "middle" : place == 0 ? "start" : outermost ? "end" : "middle";
        sheet.text("b", x, TOP - 18, anchor, point.words());
        if (outermost) sheet.text("q", x, HEIGHT - 20.0, anchor, Words.monthOf(point.on()));
    }

    private static String description(Series series) {
        return Stream.concat(
                        Stream.of(series.baseline(), series.target())
                                .flatMap(Stream::ofNullable)
                                .map(Level::words),
                        series.points().stream().map(point -> "%s: %s".formatted(Words.day(point.on()), point.words())))
                .collect(Collectors.joining(". ", "", "."));
    }

    private static String value(double size) {
        return size == Math.rint(size) ? Words.number(Math.round(size)) : Drawing.at(size);
    }

    private record Scale(LocalDate from, long days, double greatest) {

        static Scale of(Series series) {
            var points = series.points();
            var from = points.getFirst().on();
            long days = ChronoUnit.DAYS.between(from, points.getLast().on());
            return new Scale(from, days, series.share() ? 1 : roundedUp(greatest(series)));
        }

        private static double greatest(Series series) {
            return Stream.concat(
                            series.points().stream().map(Point::size),
                            Stream.concat(
                                    Stream.of(series.baseline(), series.target())
                                            .flatMap(Stream::ofNullable)
                                            .map(Level::size),
                                    series.points().stream()
                                            .flatMap(point -> Stream.ofNullable(point.limits()))
                                            .map(Range::high)))
                    .max(Double::compareTo)
                    .orElse(1.0);
        }

        /** To 1, 2, 4 or 8 times a power of ten, so that quarters of it read well. */
        private static double roundedUp(double size) {
            if (size <= 0) return 1;
            double power = Math.pow(10, Math.floor(Math.log10(size)));
            return Stream.of(1.0, 2.0, 4.0, 8.0)
                    .map(step -> step * power)
                    .filter(round -> round >= size)
                    .findFirst()
                    .orElse(10 * power);
        }

        double x(LocalDate day) {
            if (days == 0) return (LEFT + RIGHT) / 2;
            double padding = PADDING * days;
            return LEFT + (ChronoUnit.DAYS.between(from, day) + padding) / (days + 2 * padding) * (RIGHT - LEFT);
        }

        /** A limit below 0 is drawn at 0. */
        double y(double size) {
            return BOTTOM - Math.clamp(size / greatest, 0, 1) * (BOTTOM - TOP);
        }
    }
}
