package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.POLICE;
import static org.throughline.command.Given.REPORT;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.JUNE_1;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_5;
import static org.throughline.command.action.ActionTest.SEPTEMBER_30;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.Rule;
import org.throughline.command.action.ownership.DeclineAssignment;
import org.throughline.command.action.ownership.ReassignAction;
import org.throughline.command.action.ownership.RecordOwnerLeft;
import org.throughline.events.PersonId;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.Priority;

/** An action whose source names no person: who may follow, and who may say what until then. */
class OwnerAsWrittenTest extends Acting {

    static final ActionAssigned AS_WRITTEN = new ActionAssigned(
            ACTION,
            JUNE_1,
            meeting(SEMG, JUNE_1),
            REPORT,
            List.of(),
            ASSIGNED.statement(),
            ASSIGNED.desiredOutcome(),
            null,
            null,
            Priority.MEDIUM,
            CSC,
            null,
            new PersonId("w-heads"),
            List.of(POLICE),
            SEMG,
            SEPTEMBER_30,
            null,
            null);

    OwnerAsWrittenTest() {
        super(AS_WRITTEN);
    }

    @Test
    void a_person_takes_it_on() {
        records(
                decided(NOVEMBER_14)
                        .on(ACTION, d -> new ReassignAction(INES, "named", null, d.day(), d.authority(), d.source())),
                new ActionReassigned(
                        ACTION, NOVEMBER_14, meeting(SEMG, NOVEMBER_14), null, null, as(INES), "named", null));
    }

    @Test
    void nobody_leaves_it() {
        refuses(
                said(SECRETARY, OCTOBER_5).on(ACTION, d -> new RecordOwnerLeft(d.day(), d.authority(), d.source())),
                Rule.ACTION_HAS_AN_OWNER,
                "the source of the action names no person");
    }

    @Test
    void the_lead_agency_declines_it_once() {
        var declined = new AssignmentDeclined(ACTION, OCTOBER_5, null, CSC, "housing commissions it");
        records(
                said(LEAD_OF_CSC, OCTOBER_5)
                        .on(ACTION, d -> new DeclineAssignment(CSC, "housing commissions it", d.day(), d.source())),
                declined);
        refuses(
                said(LEAD_OF_NUTH, OCTOBER_5)
                        .on(ACTION, d -> new DeclineAssignment(CSC, "not theirs", d.day(), d.source())),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refusesAfter(
                declined,
                said(LEAD_OF_CSC, NOVEMBER_14)
                        .on(ACTION, d -> new DeclineAssignment(CSC, "again", d.day(), d.source())),
                Rule.ACTION_HAS_AN_OWNER);
    }
}
