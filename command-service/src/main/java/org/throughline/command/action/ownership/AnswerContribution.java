package org.throughline.command.action.ownership;

import static org.throughline.events.Role.AGENCY_LEAD;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.Ownership.Contribution;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;
import org.throughline.platform.web.PlainText;

/** Accepts or declines a contributing agency's part. */
@AllowedRoles({SECRETARY, AGENCY_LEAD})
public record AnswerContribution(
        @Schema(
                type = "string",
                description = "The agency that answers. A lead leaves it out: it is the login's own",
                example = "police")
        @Known
        @Nullable
        AgencyId agency,

        @NotNull Agreement answer,

        @Schema(example = "No officer can be released before April") @PlainText @Nullable
        String reason,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "contribution";

    /** The body that records it again. */
    public static AnswerContribution of(ContributionAccepted recorded) {
        return new AnswerContribution(
                recorded.agency(),
                Agreement.ACCEPTED,
                null,
                recorded.effectiveOn(),
                SourceBody.ofNullable(recorded.source()));
    }

    /** The body that records it again. */
    public static AnswerContribution of(ContributionDeclined recorded) {
        return new AnswerContribution(
                recorded.agency(),
                Agreement.DECLINED,
                recorded.reason(),
                recorded.effectiveOn(),
                SourceBody.ofNullable(recorded.source()));
    }

    /** The answer of a contributing agency. */
    public enum Agreement {
        ACCEPTED,
        DECLINED
    }

    @AssertTrue(message = "reason: is given when a part is declined, and only then")
    @Schema(hidden = true)
    boolean isReasonedWhenDeclined() {
        return answer == null || (answer == Agreement.DECLINED) == (reason != null);
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        var answering = decision.answersFor(agency);
        return reason == null
                ? new ContributionAccepted(now.action(), decision.effectiveOn(), decision.source(), answering)
                : new ContributionDeclined(now.action(), decision.effectiveOn(), decision.source(), answering, reason);
    }

    @Override
    public List<AgencyId> speaksFor(ActionState now) {
        return agency == null
                ? now.ownership().contributions().stream()
                        .map(Contribution::agency)
                        .toList()
                : List.of(agency);
    }

    @Override
    public References references() {
        return References.NONE.and(agency);
    }
}
