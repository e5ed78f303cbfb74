package org.throughline.web.theme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.drawing.Drawing;
import org.throughline.web.impact.Funnel;
import org.throughline.web.list.Section;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.words.Link;

/**
 * One theme across reviews and years.
 *
 * @param lead what it comes to, in a sentence
 * @param line null while no review has raised it
 */
public record ThemePage(
        String name,
        StandpointBar standpoint,
        String lead,
        @Nullable Recurrence line,
        Funnel funnel,
        List<Section> sections,
        List<Link> files) {

    /** The reviews that raised it, drawn, and in words. */
    public record Recurrence(Drawing drawing, Section reviews) {}
}
