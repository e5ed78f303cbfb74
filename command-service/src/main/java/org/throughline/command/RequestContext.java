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

    /** One of several decisions within this request, each repeatable by itself and about an aggregate of its own. */
    public RequestContext part(int number) {
        return new RequestContext(
                asker, null, idempotencyKey == null ? null : idempotencyKey + "#" + number, resource + "#" + number);
    }
}
