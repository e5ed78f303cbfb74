package org.throughline.events.review;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.StatedDate;

/**
 * The publication of a review's report.
 *
 * @param publishedOn the day of publication, for {@link State#PUBLISHED} only; null if a source says it in words
 * @param publishedOnAsWritten the source's words in place of that day, with the days they mean
 * @param reason the reason for {@link State#WITHHELD} only: "until the criminal trial has concluded"
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Publication(
        State state,
        @Nullable LocalDate publishedOn,
        @Nullable String reason,
        @Nullable StatedDate publishedOnAsWritten) {

    public static final Publication NOT_PUBLISHED = new Publication(State.NOT_PUBLISHED, null, null);

    public Publication(State state, @Nullable LocalDate publishedOn, @Nullable String reason) {
        this(state, publishedOn, reason, null);
    }

    /** The day from which it counts as published: the last one that words mean. Null unless it is published. */
    public @Nullable LocalDate publishedBy() {
        return publishedOnAsWritten == null ? publishedOn : publishedOnAsWritten.to();
    }

    /** The publication state of a report. */
    public enum State {
        NOT_PUBLISHED,
        PUBLISHED,
        WITHHELD
    }
}
