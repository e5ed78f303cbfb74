package org.throughline.command.action;

import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;

/** The agreement of an action, which its finding recorded together with the assignment. */
public interface AgreementOfAction {

    /** Corrects its day, minute and source to those of the corrected assignment, in the caller's unit of work. */
    void follow(ActionEventCorrected correction, ActionAssigned assigned);
}
