package org.throughline.web.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.audit.ReportPage.Fact;
import org.throughline.web.layout.Choice;
import org.throughline.web.layout.Filter;
import org.throughline.web.layout.Link;
import org.throughline.web.layout.StandpointBar;
import org.throughline.web.layout.Table;

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
        String csv,
        String excel) {

    static SamplePage asking(List<Filter> filters, List<Choice> kept) {
        return new SamplePage(filters, kept, null, List.of(), null, "", null, "", "");
    }
}
