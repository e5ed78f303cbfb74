package org.throughline.command.alert;

import java.time.LocalDate;

/**
 * What the watch of a day came to.
 *
 * @param actions how many were looked at
 * @param digests how many were raised, by this watch or by one that was interrupted before
 * @param escalated matters that were moved up of which no digest tells
 * @param cleared alerts that nobody has to answer any more
 * @param overtaken digests and steps that were left out because somebody decided in the same moment
 */
record Held(LocalDate day, int actions, int digests, int escalated, int cleared, int overtaken) {}
