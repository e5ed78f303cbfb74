package org.throughline.web.action;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.decide.OfferedDecisions.Offered;
import org.throughline.web.drawing.Drawing;
import org.throughline.web.history.LatestEntries;
import org.throughline.web.list.StandpointBar;

/**
 * One action, on one page.
 *
 * @param number as printed in its source, or else its identifier
 * @param from its review and its finding
 * @param marks status and level
 * @param facts name and value, in the order of the page
 * @param lead what the dates come to, in a sentence
 */
public record ActionPage(
        String id,
        String number,
        List<Source> from,
        String statement,
        List<Mark> marks,
        ContextualDate due,
        List<Fact> facts,
        StandpointBar standpoint,
        String lead,
        Drawing strip,
        List<Move> moves,
        List<Fact> measures,
        List<Signal> signals,
        List<Waiting> waiting,
        Proof proof,
        LatestEntries history,
        List<Offered> may) {

    public record Mark(String text, boolean strong) {}

    public record Fact(String name, List<String> values) {}

    public record Move(
            String number, String decided, String where, String fromTo, String days, String reason, String entry) {}

    /** A signal of drift with the entries that caused it. */
    public record Signal(String name, String because, List<Cause> causes) {}

    /** An entry that causes a signal; without an address for who may not read it. */
    public record Cause(String day, @Nullable String entry) {}

    public record Waiting(String what, String sentence, boolean overdue) {}

    /** What it comes from; without an address for who may not read it. */
    public record Source(String text, @Nullable String address) {}
}
