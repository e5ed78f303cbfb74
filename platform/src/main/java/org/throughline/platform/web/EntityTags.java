package org.throughline.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The entity tags that a condition of a request names (RFC 9110, 8.8.3 and 13.1).
 *
 * @param any whether it is {@code *}, which any thing that exists matches
 */
public record EntityTags(boolean any, List<Tag> tags) {

    /** @param opaque what is between the quotes */
    public record Tag(boolean weak, String opaque) {

        @Override
        public String toString() {
            return (weak ? "W/\"" : "\"") + opaque + '"';
        }
    }

    private static final Pattern TAG = Pattern.compile("(W/)?\"([\\x21\\x23-\\x7E\\x80-\\xFF]*)\"");

    /** A list may have empty elements (RFC 9110, 5.6.1). */
    private static final Pattern BETWEEN = Pattern.compile("[ \\t]*(?:,[ \\t]*)*");

    /** Empty for a header that cannot be read. Several lines of a header are one list, with commas between. */
    public static Optional<EntityTags> read(String header) {
        if (header.strip().equals("*")) return Optional.of(new EntityTags(true, List.of()));
        var found = new ArrayList<Tag>();
        var tag = TAG.matcher(header);
        var between = BETWEEN.matcher(header);
        int at = 0;
        while (true) {
            var gap = between.region(at, header.length());
            boolean apart = gap.lookingAt() && gap.group().contains(",");
            at = gap.end();
            if (at == header.length()) break;
            if (!found.isEmpty() && !apart || !tag.region(at, header.length()).lookingAt()) return Optional.empty();
            found.add(new Tag(tag.group(1) != null, tag.group(2)));
            at = tag.end();
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new EntityTags(false, List.copyOf(found)));
    }

    /** Whether a tag is among them, weak ones included (RFC 9110, 8.8.3.2). */
    boolean matchWeakly(String opaque) {
        return any || tags.stream().anyMatch(tag -> tag.opaque().equals(opaque));
    }
}
