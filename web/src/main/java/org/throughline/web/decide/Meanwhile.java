package org.throughline.web.decide;

import java.util.List;

/** What was recorded of a thing since a form about it was made. */
public record Meanwhile(List<Change> changes) {

    /**
     * One entry.
     *
     * @param by who recorded it
     */
    public record Change(String day, String text, String by, String address) {}
}
