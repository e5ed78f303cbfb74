package org.throughline.web.drawing;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.web.drawing.Drawing.Sheet;
import org.throughline.web.words.Words;

/**
 * The due dates of an action on one line: the first, each later one with the move between, the day asked about, the days that
 * the moves hide (hatched), days late (outlined), and the claim.
 */
public final class DueDateStrip {

    private static final int WIDTH = 1040;
    private static final int HEIGHT = 262;
    private static final double LEFT = 30;
    private static final double RIGHT = WIDTH - 30.0;
    private static final double BAR = 96;
    private static final double LANE = 146;
    private static final double HOLDS = 174;

    /** How far everything below the holds is moved down if there are any. */
    private static final int FOR_HOLDS = 30;

    /** Narrower than this, months go unnamed; labels closer than the other stand in a second row. */
    private static final double MONTH_MIN = 50;

    private static final double LABEL_MIN = 110;

    /**
     * A completion claim.
     *
     * @param answered the day it was accepted or refused; null while it waits
     */
    public record ClaimedOn(LocalDate on, @Nullable LocalDate answered, boolean refused) {}

    /**
     * A hold.
     *
     * @param to its last day that counts
     */
    public record HeldFrom(LocalDate from, LocalDate to) {}

    /**
     * What an action has in place of a due date.
     *
     * @param words of its source; null if its date was taken away without any
     */
    public record Undated(@Nullable String words) {}

    private final LocalDate first;
    private final LocalDate inForce;
    private final List<LocalDate> dates;
    private final LocalDate today;
    private final LocalDate clock;
    private final @Nullable ClaimedOn claim;
    private final List<HeldFrom> holds;
    private final @Nullable Undated undated;
    private final double axisAt;
    private final double labelsAt;
    private final LocalDate from;
    private final double span;
    private final double pad;

    private DueDateStrip(
            LocalDate agreed,
            List<LocalDate> dates,
            LocalDate today,
            LocalDate clock,
            @Nullable ClaimedOn claim,
            List<HeldFrom> holds,
            @Nullable Undated undated) {
        this.dates = dates;
        this.first = dates.isEmpty() ? agreed : dates.getFirst();
        this.inForce = dates.isEmpty() ? agreed : dates.getLast();
        this.today = today;
        this.clock = clock;
        this.claim = claim;
        this.holds = holds;
        this.undated = undated;
        this.axisAt = 176 + (holds.isEmpty() ? 0 : FOR_HOLDS);
        this.labelsAt = axisAt + 46;
        var begins =
                Stream.concat(Stream.of(agreed, first), claim == null ? Stream.<LocalDate>of() : Stream.of(claim.on()));
        this.from = begins.min(LocalDate::compareTo).orElseThrow();
        var to = Stream.concat(dates.stream(), Stream.of(today, first))
                .max(LocalDate::compareTo)
                .orElseThrow();
        double days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        this.pad = days * 0.04;
        this.span = days + 2 * pad;
    }

    /**
     * The strip of an action that has a due date.
     *
     * @param dates the first due date and each that took its place, in the order they were decided; not empty
     * @param clock the day up to which lateness counts: today, or the day a claim or an end stopped it
     * @param claim the latest; null without one
     */
    public static Drawing of(
            LocalDate agreed,
            List<LocalDate> dates,
            LocalDate today,
            LocalDate clock,
            @Nullable ClaimedOn claim,
            List<HeldFrom> holds) {
        return new DueDateStrip(agreed, dates, today, clock, claim, holds, null).drawing();
    }

    /**
     * The strip of an action without a due date.
     *
     * @param dates those that it had before; empty if it never had one
     */
    public static Drawing undated(
            LocalDate agreed,
            List<LocalDate> dates,
            LocalDate today,
            Undated undated,
            @Nullable ClaimedOn claim,
            List<HeldFrom> holds) {
        return new DueDateStrip(agreed, dates, today, today, claim, holds, undated).drawing();
    }

    private Drawing drawing() {
        var sheet = new Sheet();
        axis(sheet);
        if (undated == null) {
            bars(sheet);
            moves(sheet);
        } else noDate(sheet, undated);
        claim(sheet);
        for (var hold : holds) hold(sheet, hold);
        marks(sheet);
        labels(sheet);
        return new Drawing(
                "strip",
                "wide",
                WIDTH,
                HEIGHT + (holds.isEmpty() ? 0 : FOR_HOLDS),
                "Due dates of this action",
                inWords(),
                sheet.shapes());
    }

    /** No bar, because nothing ends it: a dashed line from the first date, or else from the agreement. */
    private void noDate(Sheet sheet, Undated none) {
        sheet.dashed("ink", "M%s %s H%s".formatted(Drawing.at(x(first)), Drawing.at(BAR), Drawing.at(x(today))));
        sheet.text("", (x(first) + x(today)) / 2, BAR - 16, "middle", none(none));
    }

    private static String none(Undated none) {
        return none.words() == null ? "No date" : "No date: “%s”".formatted(none.words());
    }

    /** A bracket above the axis. */
    private void hold(Sheet sheet, HeldFrom hold) {
        double begins = x(hold.from());
        double ends = Math.max(begins + 4, x(hold.to().isAfter(today) ? today : hold.to()));
        sheet.path("ink", "M%s %s v-8 H%s v8".formatted(Drawing.at(begins), Drawing.at(HOLDS + 8), Drawing.at(ends)));
        if (ends + 70 < RIGHT) sheet.text("", ends + 8, HOLDS + 8, "start", "on hold");
        else sheet.text("", begins - 8, HOLDS + 8, "end", "on hold");
    }

    private double x(LocalDate day) {
        return LEFT + (ChronoUnit.DAYS.between(from, day) + pad) / span * (RIGHT - LEFT);
    }

    private long hidden() {
        return Math.max(0, ChronoUnit.DAYS.between(first, earlier(clock, inForce)));
    }

    private long late() {
        return Math.max(0, ChronoUnit.DAYS.between(inForce, clock));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** Months where there is room, or else quarters, or else years. */
    private void axis(Sheet sheet) {
        sheet.line("axis", LEFT, axisAt, RIGHT, axisAt);
        double month = 30.4 / span * (RIGHT - LEFT);
        int step = month >= MONTH_MIN ? 1 : month * 3 >= MONTH_MIN ? 3 : 12;
        var last = from.plusDays(Math.round(span));
        var at = YearMonth.of(from.getYear(), (from.getMonthValue() - 1) / step * step + 1);
        boolean named = false;
        while (!at.atDay(1).isAfter(last)) {
            var next = at.plusMonths(step);
            double begins = x(at.atDay(1));
            double left = Math.max(begins, LEFT);
            double right = Math.min(x(next.atDay(1)), RIGHT);
            if (begins >= LEFT) sheet.line("axis", begins, axisAt, begins, axisAt + 6);
            if (right - left > MONTH_MIN - 5) {
                sheet.text("q", (left + right) / 2, axisAt + 22, "middle", period(at, step, !named));
                named = true;
            }
            at = next;
        }
    }

    private static String period(YearMonth at, int step, boolean withYear) {
        if (step == 12) return Integer.toString(at.getYear());
        var month = at.getMonth().getDisplayName(TextStyle.SHORT, Locale.UK);
        return withYear || at.getMonthValue() == 1 ? month + " " + at.getYear() : month;
    }

    private void bars(Sheet sheet) {
        double until = x(earlier(clock, inForce));
        if (hidden() > 0) sheet.hatched("edge", x(first), BAR - 20, until - x(first), 40);
        if (inForce.isAfter(today)) sheet.bar("wash", x(today), BAR - 20, x(inForce) - x(today), 40);
        if (late() > 0) sheet.bar("late", x(inForce), BAR - 20, x(clock) - x(inForce), 40);
    }

    private void moves(Sheet sheet) {
        for (int i = 1; i < dates.size(); i++) {
            double begins = x(dates.get(i - 1));
            double ends = x(dates.get(i));
            double bend = (ends - begins) * 0.2;
            double top = BAR - 72;
            sheet.arrow(
                    "ink",
                    "M%s %s C%s %s %s %s %s %s"
                            .formatted(
                                    Drawing.at(begins),
                                    Drawing.at(BAR - 26),
                                    Drawing.at(begins + bend),
                                    Drawing.at(top),
                                    Drawing.at(ends - bend),
                                    Drawing.at(top),
                                    Drawing.at(ends - 3),
                                    Drawing.at(BAR - 27)));
            if (Math.abs(ends - begins) > LABEL_MIN)
                sheet.text("", (begins + ends) / 2, top + 2, "middle", i + ". " + moved(i));
            else sheet.text("b", (begins + ends) / 2, top + 2, "middle", i + ".");
        }
        if (hidden() > 0) between(sheet, x(first), x(earlier(clock, inForce)), "r", Words.days(hidden()) + " hidden");
        if (late() > 0) between(sheet, x(inForce), x(clock), "r", Words.days(late()) + " late");
        if (inForce.isAfter(today))
            between(sheet, x(today), x(inForce), "", Words.days(ChronoUnit.DAYS.between(today, inForce)) + " left");
    }

    private String moved(int move) {
        long days = ChronoUnit.DAYS.between(dates.get(move - 1), dates.get(move));
        return Words.days(Math.abs(days)) + (days < 0 ? " earlier" : " later");
    }

    /** A text in the widest gap between the marks from one place to another, on white; left out where there is no room. */
    private void between(Sheet sheet, double begins, double ends, String look, String text) {
        var marks = new ArrayList<Double>();
        marks.add(begins);
        dates.stream()
                .map(this::x)
                .filter(at -> at > begins && at < ends)
                .sorted()
                .forEach(marks::add);
        marks.add(ends);
        int widest = IntStream.range(1, marks.size())
                .reduce((one, other) ->
                        marks.get(other) - marks.get(other - 1) > marks.get(one) - marks.get(one - 1) ? other : one)
                .orElse(1);
        double room = marks.get(widest) - marks.get(widest - 1);
        double middle = (marks.get(widest) + marks.get(widest - 1)) / 2;
        double needs = text.length() * 8.6 + 8;
        if (room < needs + 24) return;
        if (look.equals("r")) sheet.bar("paper", middle - needs / 2, BAR - 14, needs, 28);
        sheet.text(look, middle, BAR + 6, "middle", text);
    }

    private void claim(Sheet sheet) {
        if (claim == null) return;
        double begins = x(claim.on());
        double ends = x(claim.answered() == null ? today : claim.answered());
        sheet.line("ink", begins, LANE, ends, LANE);
        sheet.path(
                "open",
                "M%s %s L%s %s L%s %s z"
                        .formatted(
                                Drawing.at(begins - 9),
                                Drawing.at(LANE + 8),
                                Drawing.at(begins),
                                Drawing.at(LANE - 9),
                                Drawing.at(begins + 9),
                                Drawing.at(LANE + 8)));
        if (claim.answered() != null)
            sheet.path(
                    "ink",
                    "M%s %s %s"
                            .formatted(
                                    Drawing.at(ends - 7),
                                    Drawing.at(LANE - 7),
                                    claim.refused()
                                            ? "l14 14 M%s %s l14 -14"
                                                    .formatted(Drawing.at(ends - 7), Drawing.at(LANE + 7))
                                            : "m0 7 l5 7 l10 -14"));
        var text = claimInWords();
        double width = text.length() * 8.2;
        if (ends + 18 + width < RIGHT) sheet.text("", ends + 18, LANE + 6, "start", text);
        else if (begins + width < RIGHT) sheet.text("", begins + 14, LANE + 21, "start", text);
        else sheet.text("", RIGHT, LANE + 21, "end", text);
    }

    private String claimInWords() {
        if (claim == null) return "No claim";
        var claimed = "Claimed " + Words.day(claim.on());
        if (claim.answered() == null) return claimed + ", waits";
        return claimed + (claim.refused() ? ", refused " : ", accepted ") + Words.day(claim.answered());
    }

    private void marks(Sheet sheet) {
        int between = undated == null ? dates.size() - 1 : dates.size();
        for (int i = 1; i < between; i++) {
            double at = x(dates.get(i));
            sheet.path("open", "M%s %s l12 12 l-12 12 l-12 -12 z".formatted(Drawing.at(at), Drawing.at(BAR - 12)));
        }
        if (!dates.isEmpty()) sheet.dot("solid", x(first), BAR, 10);
        if (dates.size() > 1 && undated == null) sheet.bar("solid", x(inForce) - 10, BAR - 10, 20, 20);
        sheet.line("today", x(today), BAR - 30, x(today), axisAt);
    }

    /** Three labels below the axis; those that would touch stand lower. */
    private void labels(Sheet sheet) {
        record Named(String name, LocalDate day) {}
        var named = new ArrayList<Named>();
        named.add(new Named(
                dates.isEmpty() ? "Agreed" : dates.size() > 1 || undated != null ? "First date" : "Due", first));
        if (dates.size() > 1 && undated == null) named.add(new Named("Date in force", inForce));
        named.add(new Named("Today", today));
        named.sort(Comparator.comparing(Named::day));
        double before = Double.NEGATIVE_INFINITY;
        boolean lower = false;
        for (var each : named) {
            double at = x(each.day());
            lower = at - before < LABEL_MIN + 20 && !lower;
            before = at;
            var anchor = at < LEFT + 70 ? "start" : at > RIGHT - 70 ? "end" : "middle";
            double edge = at < LEFT + 70 ? Math.max(0, at - 10) : at > RIGHT - 70 ? Math.min(WIDTH, at + 10) : at;
            double row = lower ? labelsAt + 36 : labelsAt;
            if (lower) sheet.text("", edge, row, anchor, each.name() + ", " + Words.day(each.day()));
            else {
                sheet.text("b", edge, row, anchor, each.name());
                sheet.text("", edge, row + 18, anchor, Words.day(each.day()));
            }
        }
    }

    private String inWords() {
        var words = new StringBuilder(
                dates.isEmpty()
                        ? "Agreed %s without a date. ".formatted(Words.day(first))
                        : "First date %s. ".formatted(Words.day(first)));
        if (undated != null) words.append(none(undated)).append(" on %s. ".formatted(Words.day(today)));
        else {
            if (dates.size() > 1)
                words.append("Moved %s. Date in force %s. "
                        .formatted(Words.count(dates.size() - 1L, "time", "times"), Words.day(inForce)));
            words.append("On %s".formatted(Words.day(today)));
            words.append(hidden() > 0 ? ", the moves hide " + Words.days(hidden()) : ", the moves hide nothing");
            words.append(late() > 0 ? ", and it is %s late. ".formatted(Words.days(late())) : ". ");
        }
        words.append(claimInWords()).append(". ");
        for (var hold : holds)
            words.append("On hold from %s to %s. ".formatted(Words.day(hold.from()), Words.day(hold.to())));
        return words + "The table below says the same.";
    }
}
