package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a review's report may be read outside the board.
 *
 * @param publishedOn the day it was published, for {@link State#PUBLISHED} only
 * @param reason why it is withheld, for {@link State#WITHHELD} only: "until the criminal trial has concluded"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Publication(
        State state,
        @Nullable LocalDate publishedOn,
        @Nullable String reason) {

    public static final Publication NOT_PUBLISHED = new Publication(State.NOT_PUBLISHED, null, null);

    /** How far a report may travel. */
    public enum State {
        NOT_PUBLISHED,
        PUBLISHED,
        WITHHELD
    }
}
