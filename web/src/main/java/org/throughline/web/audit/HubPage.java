package org.throughline.web.audit;

import java.util.List;

/** The auditor's pages by what they answer. */
public record HubPage(List<Part> parts) {

    public record Part(String title, List<Entry> entries) {}

    public record Entry(String title, String address, String answers) {}
}
