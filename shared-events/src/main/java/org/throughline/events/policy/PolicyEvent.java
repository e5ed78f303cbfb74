package org.throughline.events.policy;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.events.Authority;
import org.throughline.events.BoardEvent;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** The events of the board's policy. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface PolicyEvent extends BoardEvent {

    /** The identifier of the only stream. No review can have it. */
    String STREAM = "board:policy";

    /**
     * The board adopted a policy. It is in force from its day until the day of the next.
     *
     * @param checkMonths the months after a sign-off at which sustained checks are due
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

    /** The board adopted times for reminders and for pauses after an answer. */
    @StoredAs(value = "RemindersAdopted", version = 2)
    record RemindersAdopted(
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            Reminders reminders) implements PolicyEvent {}
}
