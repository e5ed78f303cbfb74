package org.throughline.platform.limits;

import java.time.Duration;
import java.util.function.Predicate;

/**
 * Limits of connections.
 *
 * @param addressMax open connections of one address
 * @param headersMax from the first byte of a request, or from the connection, to the last header
 * @param restMax for the rest of a body after its request was answered
 * @param isProxy whether an address is that of a proxy, which connects for many
 * @param refused called for each connection that is refused
 */
record ConnectionLimits(
        int addressMax, Duration headersMax, Duration restMax, Predicate<String> isProxy, Runnable refused) {

    static final ConnectionLimits DEFAULT = new ConnectionLimits(
            Integer.MAX_VALUE, Duration.ofSeconds(10), Duration.ofSeconds(30), _ -> false, () -> {});
}
