package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The publication of a review's report.
 *
 * @param publishedOn the day of publication, for {@link State#PUBLISHED} only
 * @param reason the reason for {@link State#WITHHELD} only: "until the criminal trial has concluded"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Publication(
        State state,
        @Nullable LocalDate publishedOn,
        @Nullable String reason) {

    public static final Publication NOT_PUBLISHED = new Publication(State.NOT_PUBLISHED, null, null);

    /** The publication state of a report. */
    public enum State {
        NOT_PUBLISHED,
        PUBLISHED,
        WITHHELD
    }
}
