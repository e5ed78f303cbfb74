package org.throughline.web.impact;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.impact.ControlLimits;
import org.throughline.events.impact.Reading;
import org.throughline.query.impact.MeasureSeries;
import org.throughline.query.impact.MeasureSeries.ReadOn;
import org.throughline.web.drawing.Drawing;
import org.throughline.web.drawing.MeasureOverTime;
import org.throughline.web.drawing.MeasureOverTime.Level;
import org.throughline.web.drawing.MeasureOverTime.Point;
import org.throughline.web.drawing.MeasureOverTime.Range;
import org.throughline.web.drawing.MeasureOverTime.Series;
import org.throughline.web.list.Cell;
import org.throughline.web.list.Column;
import org.throughline.web.list.Row;
import org.throughline.web.list.Table;
import org.throughline.web.words.Words;

/** Draws a measure over time and puts the same numbers into a table. */
public final class Measures {

    private Measures() {}

    /** Null where nothing was read, or counts stand beside values, which have no common scale. */
    public static @Nullable Drawing drawn(String id, MeasureSeries series) {
        var readings = series.readings();
        if (readings.isEmpty()) return null;
        boolean share = series.isShare();
        if (!share && readings.stream().anyMatch(read -> read.reading().isCount())) return null;
        var limits = series.limits();
        return MeasureOverTime.of(
                id,
                new Series(
                        series.measure() + ", over time",
                        share,
                        IntStream.range(0, readings.size())
                                .mapToObj(i -> point(series, readings.get(i), band(limits, i)))
                                .toList(),
                        level("Baseline", series.baseline(), series),
                        level("Target", series.target(), series),
                        limits == null ? null : limits.centre()));
    }

    private static @Nullable Range band(@Nullable ControlLimits limits, int place) {
        if (limits == null) return null;
        var band = limits.bands().get(place);
        return new Range(band.low(), band.high());
    }

    private static Point point(MeasureSeries series, ReadOn read, @Nullable Range limits) {
        var interval = read.interval();
        return new Point(
                read.on(),
                MeasureSentences.reading(read.reading(), series.unit()),
                series.size(read.reading()).doubleValue(),
                interval == null ? null : new Range(interval.low(), interval.high()),
                limits);
    }

    /** Null where it has no place on the scale of the readings: a count among values, or a value beyond a share. */
    private static @Nullable Level level(String name, @Nullable Reading reading, MeasureSeries series) {
        if (reading == null || (reading.isCount() && !series.isShare())) return null;
        double size = series.size(reading).doubleValue();
        return series.isShare() && size > 1
                ? null
                : new Level(name + " " + MeasureSentences.reading(reading, series.unit()), size);
    }

    /** The readings in order; empty columns are left out. */
    public static Table table(String id, MeasureSeries series) {
        var limits = series.limits();
        var columns = new ArrayList<Column>();
        columns.add(Column.plain("Day"));
        columns.add(Column.plain("Reading"));
        columns.add(Column.plain("Share with its 95 % interval"));
        if (series.baseline() != null) columns.add(Column.plain("Better than the baseline"));
        if (limits != null) columns.add(Column.plain("Control limits"));
        return new Table(
                id,
                "Readings of: " + series.measure(),
                columns,
                IntStream.range(0, series.readings().size())
                        .mapToObj(i -> row(series, limits, i))
                        .toList());
    }

    private static Row row(MeasureSeries series, @Nullable ControlLimits limits, int place) {
        var read = series.readings().get(place);
        var cells = new ArrayList<Cell>();
        cells.add(Cell.of(Words.day(read.on())));
        cells.add(Cell.of(MeasureSentences.reading(read.reading(), series.unit())));
        cells.add(
                read.interval() == null
                        ? Cell.none("a value has none")
                        : Cell.of("%s (%s to %s)"
                                .formatted(
                                        Words.percent(read.interval().proportion()),
                                        Words.percent(read.interval().low()),
                                        Words.percent(read.interval().high()))));
        if (series.baseline() != null)
            cells.add(read.better() == null ? Cell.none("not compared") : Cell.of(read.better() ? "Yes" : "No"));
        if (limits != null)
            cells.add(
                    limits(limits, place, series.readings().getFirst().reading().isCount()));
        return new Row(List.copyOf(cells));
    }

    private static Cell limits(ControlLimits limits, int place, boolean share) {
        var band = limits.bands().get(place);
        var words = Cell.of("%s to %s"
                .formatted(
                        share ? Words.percent(band.low()) : Drawing.at(band.low()),
                        share ? Words.percent(band.high()) : Drawing.at(band.high())));
        return band.outside() ? words.marked("Outside") : words;
    }
}
