package org.throughline.command;

import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;

/**
 * The request that a command came by: who asks, on which version, and the key that makes a repeated request one.
 *
 * @param expectedVersion what If-Match names; null when any version will do
 * @param resource method and path, so that a key cannot answer for another resource
 */
public record RequestContext(
        Asker asker,
        @Nullable Long expectedVersion,
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
        return new RequestContext(asker, version, part.idempotencyKey(), part.resource());
    }

    private RequestContext part(String name, String on) {
        return new RequestContext(
                asker,
                null,
                idempotencyKey == null ? null : idempotencyKey + "#" + name,
                "%s#%s %s".formatted(resource, name, on));
    }
}
