package org.throughline.platform.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A person has looked at a calendar and confirmed the date that the clock shows.
 *
 * @param clock what it showed
 * @param logEnd when the last event was recorded; null if there was none
 * @param databaseAhead how far the clock of the database was ahead; negative if behind, null if not known
 */
public record ClockConfirmation(
        Instant clock, @Nullable Instant logEnd, @Nullable Duration databaseAhead, String confirmedBy, String reason) {}
