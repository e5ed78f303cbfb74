package org.throughline.web.running;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.Pages;
import org.throughline.web.office.PressPage;

/** The parked events of a view. */
public record ParkedPage(PressPage press, List<Row> rows, Pages pages) {

    /**
     * The parked events of one review, finding, action, meeting or digest.
     *
     * @param address null where there is no page of it
     * @param retry where another attempt is asked for; null for who may not
     */
    public record Row(
            String on,
            @Nullable String address,
            String event,
            String failure,
            String since,
            String tried,
            long events,
            @Nullable String retry) {}
}
