package org.throughline.web.alert;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.Pages;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.Table;
import org.throughline.web.words.Link;

/**
 * One digest: what it says, and every step of its delivery.
 *
 * @param note what a reader of the page has to mind; null for nothing
 * @param answer the page on which its actions are answered now; null where they are only read
 * @param retry the address that tries its delivery again; null if it is not at rest, or not for this user
 * @param bounce the form that records that it came back; null as for retry
 */
public record DigestPage(
        String title,
        String id,
        StandpointBar standpoint,
        List<Fact> facts,
        @Nullable String note,
        List<ShownGroup> groups,
        Pages pages,
        @Nullable Link answer,
        Table steps,
        @Nullable String retry,
        @Nullable Link bounce) {

    /** A property of the digest. */
    public record Fact(String name, String value) {}
}
