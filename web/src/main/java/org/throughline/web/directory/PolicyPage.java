package org.throughline.web.directory;

import java.util.List;
import org.throughline.web.office.OfficePage;
import org.throughline.web.office.OfficePage.Fact;

/** The policy of a day. */
public record PolicyPage(OfficePage office, List<Group> groups) {

    /** Values that belong together, each with what it sets. */
    public record Group(String title, List<Fact> settings) {}
}
