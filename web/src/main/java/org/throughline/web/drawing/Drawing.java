package org.throughline.web.drawing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A chart. Its texts are escaped where it is written, so they may hold anything.
 *
 * @param id unique on its page
 * @param size "wide" or "mid", a class of the stylesheet
 * @param title what is drawn
 * @param description the same in words, for who cannot see it
 */
public record Drawing(
        String id, String size, int width, int height, String title, String description, List<Shape> shapes) {

    /** What a drawing is made of; {@code look} is a class of the stylesheet. */
    public sealed interface Shape {}

    public record Path(String look, String d, boolean arrow, boolean dashed) implements Shape {}

    /** @param hatched filled with the pattern of hidden days */
    public record Bar(String look, double x, double y, double width, double height, boolean hatched) implements Shape {}

    public record Dot(String look, double x, double y, int radius) implements Shape {}

    /** @param anchor "start", "middle" or "end" */
    public record Label(String look, double x, double y, String anchor, String text) implements Shape {}

    /** Whether any of it is an arrow or hatched, which has to be defined before it is used. */
    public boolean usesDefinitions() {
        return shapes.stream()
                .anyMatch(shape ->
                        shape instanceof Path path && path.arrow() || shape instanceof Bar bar && bar.hatched());
    }

    /** Collects shapes from back to front. */
    static final class Sheet {

        private final List<Shape> shapes = new ArrayList<>();

        Sheet line(String look, double x1, double y1, double x2, double y2) {
            return path(look, "M%s %s L%s %s".formatted(at(x1), at(y1), at(x2), at(y2)));
        }

        Sheet path(String look, String d) {
            shapes.add(new Path(look, d, false, false));
            return this;
        }

        Sheet dashed(String look, String d) {
            shapes.add(new Path(look, d, false, true));
            return this;
        }

        Sheet arrow(String look, String d) {
            shapes.add(new Path(look, d, true, false));
            return this;
        }

        Sheet bar(String look, double x, double y, double width, double height) {
            shapes.add(new Bar(look, x, y, Math.max(0, width), height, false));
            return this;
        }

        Sheet hatched(String look, double x, double y, double width, double height) {
            shapes.add(new Bar(look, x, y, Math.max(0, width), height, true));
            return this;
        }

        Sheet dot(String look, double x, double y, int radius) {
            shapes.add(new Dot(look, x, y, radius));
            return this;
        }

        Sheet text(String look, double x, double y, String anchor, String text) {
            shapes.add(new Label(look, x, y, anchor, text));
            return this;
        }

        List<Shape> shapes() {
            return List.copyOf(shapes);
        }
    }

    /** A coordinate with one decimal. */
    public static String at(double coordinate) {
        return String.format(Locale.ROOT, "%.1f", coordinate);
    }
}
