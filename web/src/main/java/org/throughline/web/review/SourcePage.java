package org.throughline.web.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.decide.OfferedDecisions.Offered;
import org.throughline.web.history.Entry;
import org.throughline.web.layout.StandpointBar;

/**
 * A review or a finding, which actions come from.
 *
 * @param caption what it is, and its number or reference
 * @param actions the address of its actions in the register, and how many there are
 * @param may empty on a past day
 */
public record SourcePage(
        String caption,
        String heading,
        StandpointBar standpoint,
        List<Fact> facts,
        List<Link> findings,
        Link actions,
        List<Offered> may,
        List<Entry> history) {

    /** @param address of a page; null for words alone */
    public record Fact(String name, String value, @Nullable String address) {}

    public record Link(String text, String address) {}
}
