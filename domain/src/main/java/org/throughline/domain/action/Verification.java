package org.throughline.domain.action;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.DayBasis;
import org.throughline.events.Participant;

/**
 * The acceptance of a claim by an independent verifier.
 *
 * @param dayRestsOn null for a day that this board has given
 */
public record Verification(LocalDate on, @Nullable DayBasis dayRestsOn, Participant verifier, String method) {}
