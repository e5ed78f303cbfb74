package org.throughline.events.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Everything that can happen to the board's policy, which is one story. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface PolicyEvent extends BoardEvent {

    /** The identifier of the one stream that tells it, which no review can have. */
    String STREAM = "board:policy";

    /**
     * The board adopted a policy. It is in force from its day on, until the day of the next one.
     *
     * @param checkMonths how many months after a sign-off to measure again
     */
    @StoredAs("PolicyAdopted")
    record PolicyAdopted(
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            Thresholds thresholds,
            List<Integer> checkMonths,
            Ladder ladder)
            implements PolicyEvent {}

    /** The board decided when somebody is reminded, and for how long an answer gives peace. */
    @StoredAs("RemindersAdopted")
    record RemindersAdopted(
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            Reminders reminders) implements PolicyEvent {}
}
