package org.throughline.web.drawing;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.web.drawing.Drawing.Sheet;
import org.throughline.web.words.Words;

/**
 * The reviews that raised a theme, in order along a line of days: a full dot where a review repeats what was signed off
 * before, a triangle below for each sign-off in between.
 */
public final class RecurrenceLine {

    private static final int WIDTH = 1040;
    private static final int HEIGHT = 190;
    private static final double LEFT = 30;
    private static final double RIGHT = WIDTH - 30.0;
    private static final double LINE = 110;
    private static final double PADDING = 0.04;

    /** Dots that are closer have their numbers in turn on two rows. */
    private static final double CROWDED = 26;

    /**
     * A review on the line.
     *
     * @param number in the table beside the drawing
     * @param again whether it repeats an earlier finding
     */
    public record Raised(int number, String review, LocalDate on, boolean again) {}

    private RecurrenceLine() {}

    /**
     * Draws it.
     *
     * @param raised at least one, in order
     * @param signedOff the days on which actions on the theme were signed off
     * @param until the day that is looked at
     */
    public static Drawing of(String id, String theme, List<Raised> raised, List<LocalDate> signedOff, LocalDate until) {
        var scale = Scale.of(raised.getFirst().on(), until);
        var sheet = new Sheet();
        sheet.line("axis", LEFT, LINE, RIGHT, LINE);
        years(sheet, scale);
        sheet.line("today", scale.x(until), LINE - 30, scale.x(until), LINE + 30);
        for (var day : signedOff)
            if (!day.isBefore(scale.from) && !day.isAfter(until)) triangle(sheet, scale.x(day), LINE + 16);
        double before = -CROWDED;
        boolean high = false;
        for (var each : raised) {
            double at = scale.x(each.on());
            high = at - before < CROWDED && !high;
            sheet.dot(each.again() ? "solid" : "open", at, LINE, 9);
            sheet.text("b", at, LINE - (high ? 42 : 18), "middle", Integer.toString(each.number()));
            before = at;
        }
        key(sheet);
        return new Drawing(
                id, "wide", WIDTH, HEIGHT, "Reviews that raised " + theme, description(raised), sheet.shapes());
    }

    private static void years(Sheet sheet, Scale scale) {
        long years = ChronoUnit.YEARS.between(scale.from, scale.to) + 1;
        long step = Math.max(1, years / 12);
        for (var year = LocalDate.of(scale.from.getYear() + 1, 1, 1);
                !year.isAfter(scale.to);
                year = year.plusYears(step)) {
            sheet.line("hair", scale.x(year), LINE - 10, scale.x(year), LINE + 40);
            sheet.text("q", scale.x(year), LINE + 56, "middle", Integer.toString(year.getYear()));
        }
    }

    private static void triangle(Sheet sheet, double x, double y) {
        sheet.path(
                "ink",
                "M%s %s L%s %s L%s %s z"
                        .formatted(
                                Drawing.at(x),
                                Drawing.at(y),
                                Drawing.at(x - 6),
                                Drawing.at(y + 11),
                                Drawing.at(x + 6),
                                Drawing.at(y + 11)));
    }

    private static void key(Sheet sheet) {
        sheet.dot("open", LEFT + 9, 22, 9);
        sheet.text("", LEFT + 26, 27, "start", "raised");
        sheet.dot("solid", LEFT + 119, 22, 9);
        sheet.text("", LEFT + 136, 27, "start", "raised again");
        triangle(sheet, LEFT + 262, 17);
        sheet.text("", LEFT + 276, 27, "start", "action signed off");
        sheet.line("today", LEFT + 424, 12, LEFT + 424, 32);
        sheet.text("", LEFT + 434, 27, "start", "day looked at");
    }

    private static String description(List<Raised> raised) {
        return raised.stream()
                .map(each -> "%d: %s, %s%s"
                        .formatted(
                                each.number(),
                                each.review(),
                                Words.day(each.on()),
                                each.again() ? ", raised again" : ""))
                .collect(Collectors.joining(". ", "", "."));
    }

    private record Scale(LocalDate from, LocalDate to) {

        static Scale of(LocalDate from, LocalDate to) {
            return new Scale(from, to.isAfter(from) ? to : from.plusDays(1));
        }

        double x(LocalDate day) {
            double days = ChronoUnit.DAYS.between(from, to);
            double padding = PADDING * days;
            return LEFT + (ChronoUnit.DAYS.between(from, day) + padding) / (days + 2 * padding) * (RIGHT - LEFT);
        }
    }
}
