package org.throughline.command;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonFormat.Feature;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;

/**
 * The request that a command came by: who asks, on which version, and the key that makes a repeated request one.
 *
 * @param expectedVersions the versions that If-Match names, of which one has to be current; null when any version will do. One
 *     is sent to another process as a number
 * @param resource method and path, so that a key cannot answer for another resource
 */
public record RequestContext(
        Asker asker,

        @JsonProperty("expectedVersion")
        @JsonFormat(with = {Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY, Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED})
        @Nullable
        List<Long> expectedVersions,

        @Nullable String idempotencyKey,
        String resource) {

    /**
     * One of several decisions within this request, each repeatable by itself.
     *
     * @param on what it is about, so that a key cannot answer for another thing in its place
     */
    public RequestContext part(int number, String on) {
        return part(Integer.toString(number), on);
    }

    /** The decision on one of several things that this request names once each, in whatever order. */
    public RequestContext part(String on) {
        return part("%08x".formatted(on.hashCode()), on);
    }

    /** The same, on a version of the thing; null when any version will do. */
    public RequestContext part(String on, @Nullable Long version) {
        var part = part(on);
        return new RequestContext(
                asker, version == null ? null : List.of(version), part.idempotencyKey(), part.resource());
    }

    private RequestContext part(String name, String on) {
        return new RequestContext(
                asker,
                null,
                idempotencyKey == null ? null : idempotencyKey + "#" + name,
                "%s#%s %s".formatted(resource, name, on));
    }
}
