package org.throughline.command.alert;

import java.time.LocalDate;

/**
 * The result of the watch of one day.
 *
 * @param actions scanned
 * @param digests raised, by this run or by an interrupted one
 * @param escalated actions escalated
 * @param cleared alerts that need no answer any more
 * @param overtaken digests and steps left out because of a concurrent decision
 */
record WatchResult(LocalDate day, int actions, int digests, int escalated, int cleared, int overtaken) {}
