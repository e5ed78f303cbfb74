package org.throughline.board.clock;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.clock.ClockConfirmation;
import org.throughline.platform.clock.ClockState;

/**
 * The state of the clock.
 *
 * @param clock what the clock of the server shows
 * @param date its date in the board's time zone
 * @param now the day and time that the program decides and answers by
 * @param logEnd when the last event was recorded; null if there is none
 * @param confirmations the latest first
 */
@Schema(name = "Clock")
public record ClockReading(
        ClockState state,
        boolean trusted,
        Instant clock,
        LocalDate date,
        Instant now,
        @Nullable Instant logEnd,
        List<Confirmation> confirmations) {

    /** A person has looked at a calendar and confirmed the date that the clock showed. */
    public record Confirmation(Instant clock, @Nullable Instant logEnd, String confirmedBy, String reason) {

        static Confirmation of(ClockConfirmation of) {
            return new Confirmation(of.clock(), of.logEnd(), of.confirmedBy(), of.reason());
        }
    }
}
