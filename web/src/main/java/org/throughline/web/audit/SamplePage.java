package org.throughline.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.Filter;
import org.throughline.web.list.ReportPage.Fact;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.Table;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Link;

/**
 * A random sample, or the question for one.
 *
 * @param kept the standpoint that was asked for, as hidden fields
 * @param standpoint null before one is drawn, like all that follows but the texts
 * @param again the address that draws the same sample whenever it is opened
 */
public record SamplePage(
        List<Filter> filters,
        List<Choice> kept,
        @Nullable StandpointBar standpoint,
        List<Fact> facts,
        @Nullable Link again,
        String count,
        @Nullable Table table,
        List<Link> files) {

    static SamplePage asking(List<Filter> filters, List<Choice> kept) {
        return new SamplePage(filters, kept, null, List.of(), null, "", null, List.of());
    }
}
