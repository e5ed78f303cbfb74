package org.throughline.query.finding;

import org.jspecify.annotations.Nullable;
import org.throughline.events.FindingId;

/**
 * An earlier finding that a finding repeats.
 *
 * @param why as recorded with the link; null without one
 * @param sameTheme whether it was on the same theme, with all its actions signed off before this one was raised
 * @param signedOffBefore how many of its actions had been signed off by then
 */
public record Recurrence(FindingId earlier, @Nullable String why, boolean sameTheme, long signedOffBefore) {}
