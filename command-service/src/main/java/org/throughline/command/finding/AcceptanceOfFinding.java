package org.throughline.command.finding;

import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;

/** The acceptance of a finding, which its review recorded together with the raising. */
public interface AcceptanceOfFinding {

    /** Corrects its day, minute and source to those of the corrected raising, in the caller's unit of work. */
    void follow(FindingEventCorrected correction, FindingRaised raised);
}
