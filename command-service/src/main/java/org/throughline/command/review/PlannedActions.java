package org.throughline.command.review;

import java.time.LocalDate;
import java.util.List;
import org.throughline.domain.action.ActionStatus;
import org.throughline.events.FindingId;

/** How far the actions of a review had come by a day. Asked of the log itself, so that the answer is never behind. */
public interface PlannedActions {

    /** The status that each action agreed on these findings had by the day. */
    List<ActionStatus> on(List<FindingId> findings, LocalDate day);
}
