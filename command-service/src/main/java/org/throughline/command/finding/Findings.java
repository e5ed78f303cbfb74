package org.throughline.command.finding;

import org.throughline.events.FindingId;

/** Which findings the log knows. Asked of the log itself, so that the answer is never behind. */
public interface Findings {
    boolean raised(FindingId finding);
}
