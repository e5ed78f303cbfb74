package org.throughline.query.atleast;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Identifiers;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.policy.PolicyEvent;
import org.throughline.platform.problem.InvalidField;

/**
 * A version of something that is recorded, written {@code scr-child-j.f3.a2@5}.
 *
 * @param thing its identifier, or the name of the stream of the directory or of the policy
 */
record ThingVersion(Object thing, long version) {

    /** Of a query parameter. */
    static final String AT_LEAST = "atLeast";

    /** More than one request decides on. */
    private static final int MAX = 1_000;

    private static final Pattern VERSION = Pattern.compile("0|[1-9][0-9]{0,17}");

    /**
     * Reads all that a parameter names.
     *
     * @param named what a version without an identifier is of; null if the address names nothing
     */
    static List<ThingVersion> read(String text, @Nullable Object named) {
        var each = text.strip().split(",", -1);
        if (each.length > MAX) throw new InvalidField(AT_LEAST, "names at most %d versions".formatted(MAX));
        return List.of(each).stream().map(one -> one(one.strip(), named)).toList();
    }

    /** The identifier of anything that has versions; null if the text is none. */
    private static @Nullable Object thing(String text) {
        if (text.equals(DirectoryEvent.STREAM) || text.equals(PolicyEvent.STREAM)) return text;
        return Identifiers.read(text);
    }

    private static ThingVersion one(String text, @Nullable Object named) {
        int at = text.lastIndexOf('@');
        var thing = at < 0 ? named : thing(text.substring(0, at));
        var version = text.substring(at + 1);
        if (thing == null || !VERSION.matcher(version).matches()) throw malformed(named);
        return new ThingVersion(thing, Long.parseLong(version));
    }

    private static InvalidField malformed(@Nullable Object named) {
        return new InvalidField(
                AT_LEAST,
                "is an identifier and a version such as scr-child-j.f3.a2@5, as a decision is answered with; several"
                        + " are separated by commas" + (named == null ? "" : "; or a version of " + named + " alone"));
    }
}
