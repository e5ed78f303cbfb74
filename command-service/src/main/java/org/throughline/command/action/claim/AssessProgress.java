package org.throughline.command.action.claim;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.NamedPerson;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.IndependenceRules;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ProgressAssessed;
import org.throughline.events.action.AssessedProgress;
import org.throughline.platform.web.PlainText;

/** Records what an assessor outside the lead agency says of progress. */
@AllowedRoles({SECRETARY, AGENCY_LEAD, CHAIR})
public record AssessProgress(
        @NotNull AssessedProgress result,
        @NotNull @Valid NamedPerson assessor,

        @Schema(example = "Quarterly follow-up of recommendations") @NotNull @PlainText(max = 1000)
        String method,

        @Schema(example = "Two of five teams have the template") @PlainText @Nullable
        String observed,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "progress-assessment";

    /** The body that records it again. */
    public static AssessProgress of(ProgressAssessed recorded) {
        return new AssessProgress(
                recorded.result(),
                NamedPerson.of(recorded.assessor()),
                recorded.method(),
                recorded.observed(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ProgressAssessed(
                now.action(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                result,
                assessor.in(context.people()),
                method,
                observed);
    }

    /** A lead assesses for their own agency, which is never the lead agency of the action. */
    @Override
    public List<AgencyId> speaksFor(ActionState now) {
        return List.of(assessor.agency());
    }

    @Override
    public void checkAsker(ActionState now, Decision decision) {
        IndependenceRules.isRecordedByItsAgency(assessor.agency(), decision);
    }

    @Override
    public References references() {
        return References.to(assessor);
    }
}
