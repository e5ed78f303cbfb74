package org.throughline.web.history;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.events.Authority;
import org.throughline.query.history.History;
import org.throughline.web.layout.DirectoryNames;
import org.throughline.web.layout.Words;

/** Makes entries of a history as a page shows them. */
@Component
public class Entries {

    private final DirectoryNames names;

    Entries(DirectoryNames names) {
        this.names = names;
    }

    /** The newest first. */
    public List<Entry> of(History history) {
        return history.entries().reversed().stream().map(this::entry).toList();
    }

    private Entry entry(History.Entry entry) {
        var by = entry.recordedBy();
        var authority = entry.authority();
        return new Entry(
                "e" + entry.version(),
                Words.day(entry.effectiveOn()),
                lag(entry.recordingLagDays()),
                entry.happened(),
                by.user() + (by.agency() == null ? "" : ", " + names.of(by.agency())),
                authority == null ? null : where(authority) + " of " + Words.day(authority.meetingDate()),
                entry.correctedBy() == null ? null : "#e" + entry.correctedBy(),
                entry.toBeRatified());
    }

    /** "Safeguarding Board, minute 7.2". */
    public String where(Authority authority) {
        return names.of(authority.committee())
                + (authority.ofChair() ? ", the Chair’s note " : ", minute ")
                + authority.minute();
    }

    private static String lag(long days) {
        return days == 0 ? "recorded the same day" : "recorded " + Words.days(days) + " later";
    }
}
