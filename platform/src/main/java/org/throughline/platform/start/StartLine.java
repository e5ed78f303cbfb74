package org.throughline.platform.start;

import org.jspecify.annotations.Nullable;

/** A bean that says, when the program is ready, what one part of it has opened. It names no secret. */
@FunctionalInterface
public interface StartLine {

    /** The places of the lines, for {@code @Order}. */
    int LOG = 1, VIEWS = 2, MAIL = 3, BOARD = 4, DEMONSTRATION = 5;

    /** One line, such as {@code Log: PostgreSQL 17.6 in /srv/throughline}; null if there is nothing to say. */
    @Nullable
    String text();
}
