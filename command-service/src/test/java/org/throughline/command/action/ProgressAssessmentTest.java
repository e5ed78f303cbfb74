package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.CLAIMED;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.OCTOBER_5;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.Given.Asking;
import org.throughline.command.NamedPerson;
import org.throughline.command.Rule;
import org.throughline.command.action.claim.AssessProgress;
import org.throughline.events.AgencyId;
import org.throughline.events.DigestId;
import org.throughline.events.action.ActionEvent.ProgressAssessed;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertNews;
import org.throughline.events.action.AlertReason;
import org.throughline.events.action.AssessedProgress;

/** Who assesses the progress of an action, and when. Children's Social Care leads it. */
class ProgressAssessmentTest extends Acting {

    static final ProgressAssessed SLIPPED = new ProgressAssessed(
            ACTION, OCTOBER_20, null, null, AssessedProgress.SLIPPED, as(INES), "follow-up", "two of five teams");

    ProgressAssessmentTest() {
        super(ASSIGNED);
    }

    @Test
    void another_agency_says_how_it_goes() {
        records(assess(said(LEAD_OF_NUTH, OCTOBER_20), INES), SLIPPED);
    }

    @Test
    void the_lead_agency_does_not_assess_its_own_progress() {
        refuses(
                assess(decided(OCTOBER_20), OMAR),
                Rule.PROGRESS_IS_ASSESSED_BY_ANOTHER_AGENCY,
                "the assessor is of csc, which is the lead agency");
        refuses(assess(said(LEAD_OF_CSC, OCTOBER_20), INES), Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
    }

    @Test
    void a_claim_is_verified_and_not_assessed() {
        refusesAfter(CLAIMED, assess(said(LEAD_OF_NUTH, OCTOBER_20), INES), Rule.ACTION_IS_UNDER_WAY);
    }

    @Test
    void an_alert_still_waits_for_its_answer() {
        var csc = new AgencyId("csc");
        recordsAfter(
                List.of(new AlertRaised(
                        ACTION,
                        OCTOBER_5,
                        csc,
                        AlertNews.RAISED,
                        List.of(AlertReason.LATE),
                        OCTOBER_20,
                        DigestId.lead(csc, OCTOBER_5))),
                assess(said(LEAD_OF_NUTH, OCTOBER_20), INES),
                SLIPPED);
    }

    private static DecideOnAction assess(Asking asking, NamedPerson assessor) {
        return asking.on(
                ACTION,
                d -> new AssessProgress(
                        AssessedProgress.SLIPPED,
                        assessor,
                        "follow-up",
                        "two of five teams",
                        d.day(),
                        d.authority(),
                        d.source()));
    }
}
