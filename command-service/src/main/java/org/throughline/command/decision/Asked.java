package org.throughline.command.decision;

import org.jspecify.annotations.Nullable;
import org.throughline.domain.Asker;

/**
 * The circumstances of a request: who asks, on which version, and the key that makes a repeated request one.
 *
 * @param expectedVersion what If-Match names; null when the asker does not mind
 * @param resource method and path, so that a key cannot answer for another resource
 */
public record Asked(
        Asker asker,
        @Nullable Long expectedVersion,
        @Nullable String idempotencyKey,
        String resource) {

    /**
     * One of several requests within this one, each repeatable by itself. None of them is on the version named: they are
     * about different things.
     */
    public Asked part(int number) {
        return new Asked(
                asker, null, idempotencyKey == null ? null : idempotencyKey + "#" + number, resource + "#" + number);
    }
}
