package org.throughline.command.decision;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.web.EntityTags;
import org.throughline.platform.web.EntityTags.Tag;

/** The versions that a decision may be taken on, as the header {@code If-Match} names them (RFC 9110, 13.1.1). */
final class ExpectedVersions {

    private static final int TAGS_MAX = 20;

    /** The version is the tag of a decision's answer, and before the dash in the tag of a read. */
    private static final Pattern VERSION = Pattern.compile("(0|[1-9][0-9]{0,17})(-[0-9a-f]{16})?");

    /** No stream has this version. */
    private static final List<Long> NONE = List.of(-1L);

    private ExpectedVersions() {}

    /**
     * Null for any version. {@code *} asks only that the thing exists, which every decision on it asks for anyway. A weak tag, and
     * one that was never given, match nothing.
     */
    static @Nullable List<Long> read(String @Nullable [] ifMatch) {
        if (ifMatch == null || ifMatch.length == 0) return null;
        var named = EntityTags.read(String.join(",", ifMatch));
        if (named.isEmpty() || named.get().tags().size() > TAGS_MAX)
            throw new InvalidField(
                    HttpHeaders.IF_MATCH,
                    "is the ETag of an answer, or at most %d of them after commas: a version in quotes, such as \"3\", or *"
                            .formatted(TAGS_MAX));
        if (named.get().any()) return null;
        var versions = named.get().tags().stream()
                .filter(tag -> !tag.weak())
                .map(ExpectedVersions::version)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        return versions.isEmpty() ? NONE : versions;
    }

    private static Optional<Long> version(Tag tag) {
        var version = VERSION.matcher(tag.opaque());
        return version.matches() ? Optional.of(Long.valueOf(version.group(1))) : Optional.empty();
    }
}
