package org.throughline.web.office;

import java.util.List;

/** The pages of the office. */
public record HubPage(List<Section> sections) {

    public record Section(String title, List<Entry> entries) {}

    /**
     * A page of the office.
     *
     * @param says what it holds
     */
    public record Entry(String text, String address, String says) {}
}
