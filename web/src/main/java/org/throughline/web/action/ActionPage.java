package org.throughline.web.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.drawing.Drawing;
import org.throughline.web.layout.StandpointBar;

/**
 * One action, on one page.
 *
 * @param number as printed in its source, or else its identifier
 * @param marks status and level
 * @param facts name and value, in the order of the page
 * @param lead what the dates come to, in a sentence
 * @param strip null while the action has no date
 */
public record ActionPage(
        String id,
        String number,
        String finding,
        String findingAddress,
        String statement,
        List<Mark> marks,
        ContextualDate due,
        List<Fact> facts,
        StandpointBar standpoint,
        String lead,
        @Nullable Drawing strip,
        List<Move> moves,
        List<Fact> measures,
        List<Signal> signals,
        List<Waiting> waiting,
        List<Evidence> evidence,
        @Nullable Drawing whiskers,
        String strength,
        List<Entry> history,
        List<Decisions> may) {

    public record Mark(String text, boolean strong) {}

    public record Fact(String name, List<String> values) {}

    public record Move(
            String number, String decided, String where, String fromTo, String days, String reason, String entry) {}

    /** @param causes the events of this action that caused it, by version */
    public record Signal(String name, String because, List<Cause> causes) {}

    public record Cause(String day, String entry) {}

    public record Waiting(String what, String sentence, boolean overdue) {}

    public record Evidence(
            String day, String measure, String reading, String strength, String lacks, String assessor) {}

    /**
     * An event of the history.
     *
     * @param lag "recorded the same day"
     * @param correction what a later event says of it; null if nothing does
     */
    public record Entry(
            String anchor,
            String day,
            String lag,
            String title,
            String by,
            @Nullable String authority,
            @Nullable String correction,
            boolean toBeRatified) {}

    /** Decisions of one subject that the user's role may record. */
    public record Decisions(String subject, List<Decision> decisions) {}

    public record Decision(String text, String address) {}
}
