package org.throughline.web.drift;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.drift.NumbersOverTime;
import org.throughline.web.drawing.Drawing;
import org.throughline.web.drawing.SmallMultiple;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Row;
import org.throughline.web.list.Table;
import org.throughline.web.question.Question;
import org.throughline.web.words.Words;

/**
 * The five numbers over time, drawn on one scale, with the same numbers in a table.
 *
 * @param title "Since May 2017"
 */
public record Series(String title, List<Drawing> drawings, Table table) {

    /** Above this many days the numbers of the table open to no lists, so that the page stays small. */
    private static final int OPENING_MAX = 40;

    /** With numbers that open to no lists. */
    static Series of(NumbersOverTime numbers) {
        return of(numbers, null);
    }

    /**
     * With numbers that open to their lists, unless there are too many.
     *
     * @param register the register of the actions that they are about; null if the numbers open to nothing
     */
    static Series of(NumbersOverTime numbers, @Nullable Question register) {
        var points = numbers.points();
        long greatest = points.stream()
                .flatMap(point -> Stream.of(FiveNumber.values()).map(number -> Figure.of(number, point.numbers())))
                .max(Long::compare)
                .orElse(0L);
        long top = SmallMultiple.scale(greatest);
        return new Series(
                "Since " + Words.monthOf(points.getFirst().asOf()),
                Stream.of(FiveNumber.values())
                        .map(number -> drawing(number, points, top))
                        .toList(),
                table(points, points.size() > OPENING_MAX ? null : register));
    }

    private static Drawing drawing(FiveNumber number, List<NumbersOverTime.Point> points, long top) {
        return SmallMultiple.of(
                "over-time-" + number.name().toLowerCase(Locale.ROOT),
                Words.of(number),
                points.stream()
                        .map(point -> new SmallMultiple.Point(point.asOf(), Figure.of(number, point.numbers())))
                        .toList(),
                top);
    }

    private static Table table(List<NumbersOverTime.Point> points, @Nullable Question register) {
        var columns = new ArrayList<Column>();
        columns.add(Column.plain("Day"));
        columns.add(Column.plainNumber("Actions"));
        for (var number : FiveNumber.values()) columns.add(Column.plainNumber(Words.of(number)));
        return new Table(
                "over-time",
                "The five numbers over time",
                columns,
                points.stream().map(point -> row(point, register)).toList());
    }

    private static Row row(NumbersOverTime.Point point, @Nullable Question register) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(Words.day(point.asOf())));
        cells.add(Cell.number(point.numbers().actions()));
        for (var number : FiveNumber.values()) {
            long count = Figure.of(number, point.numbers());
            cells.add(register == null ? Cell.number(count) : Cell.number(count, list(number, point, register)));
        }
        return new Row(List.copyOf(cells));
    }

    private static String list(FiveNumber number, NumbersOverTime.Point point, Question register) {
        return register.with("number", number.name())
                .with("asOf", point.asOf().toString())
                .address();
    }
}
