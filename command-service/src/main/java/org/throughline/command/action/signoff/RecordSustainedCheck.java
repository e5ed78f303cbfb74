package org.throughline.command.action.signoff;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.evidence.RecordImpactEvidence;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.CheckResult;
import org.throughline.platform.web.PlainText;

/**
 * Records what a scheduled check has found.
 *
 * @param dueOn the day it was scheduled for
 */
@AllowedRoles({SECRETARY, AGENCY_LEAD, CHAIR})
public record RecordSustainedCheck(
        @Schema(description = "The day it was scheduled for", example = "2017-07-31") @NotNull
        LocalDate dueOn,

        @NotNull CheckResult result,

        @Schema(example = "15 of 20 chronologies are in order, as many as before") @NotNull @PlainText
        String observed,

        @Schema(description = "What was measured, as for impact-evidence") @Valid @Nullable
        RecordImpactEvidence evidence,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "sustained-checks";

    /** The body that records it again. */
    public static RecordSustainedCheck of(SustainedCheckRecorded recorded) {
        return new RecordSustainedCheck(
                recorded.dueOn(),
                recorded.result(),
                recorded.observed(),
                recorded.evidence() == null ? null : RecordImpactEvidence.of(recorded.evidence(), null, null, null),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @AssertTrue(message = "evidence: takes its day, its authority and its source from the check")
    @Schema(hidden = true)
    boolean isOfTheCheck() {
        return evidence == null
                || (evidence.effectiveOn() == null && evidence.authority() == null && evidence.source() == null);
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new SustainedCheckRecorded(
                now.action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                dueOn,
                result,
                observed,
                evidence == null ? null : evidence.asEvidence(context.people()));
    }

    @Override
    public void checkAsker(ActionState now, Decision decision) {
        if (evidence != null) evidence.checkAsker(now, decision);
    }

    @Override
    public References references() {
        return evidence == null ? References.NONE : evidence.references();
    }
}
