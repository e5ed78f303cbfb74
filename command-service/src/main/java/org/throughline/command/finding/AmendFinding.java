package org.throughline.command.finding;

import static org.throughline.command.Rule.FINDING_IS_AMENDED_BY_A_COMMITTEE_THAT_OVERSEES;
import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.OversightRules;
import org.throughline.command.References;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.Known;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.review.FindingState;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.FindingAmended;
import org.throughline.events.finding.FindingKind;
import org.throughline.platform.web.PlainText;

/** Changes what the finding states. What is left out stays as it is. */
@AllowedRoles({SECRETARY, CHAIR})
public record AmendFinding(
        @Nullable FindingKind kind,

        @Schema(type = "string", example = "chronologies") @Known @Nullable
        ThemeId theme,

        @Schema(example = "Chronologies show no patterns, and managers do not ask for them") @PlainText @Nullable
        String statement,

        @Schema(example = "The second audit found the same of managers") @NotNull @PlainText
        String reason,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements FindingCommand {

    public static final String PATH = "amendment";

    /** The body that records it again. */
    public static AmendFinding of(FindingAmended recorded) {
        return new AmendFinding(
                recorded.kind(),
                recorded.theme(),
                recorded.statement(),
                recorded.reason(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @AssertTrue(message = "statement: at least one thing is amended")
    @Schema(hidden = true)
    boolean isOfSomething() {
        return kind != null || theme != null || statement != null;
    }

    /** The event has only what differs, so that amendments entered late keep the rest. */
    @Override
    public FindingEvent event(FindingState now, Decision decision, DecisionContext context) {
        return new FindingAmended(
                now.finding(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                changed(kind, now.stated().kind()),
                changed(theme, now.stated().theme()),
                changed(statement, now.stated().statement()),
                reason);
    }

    private static <T> @Nullable T changed(@Nullable T asked, T now) {
        return Objects.equals(asked, now) ? null : asked;
    }

    /** The review says who oversees it on the day of the decision. */
    @Override
    public void checkOthers(FindingState then, Decision decision, DecisionContext context) {
        OversightRules.isDecidedByAnOverseer(
                FINDING_IS_AMENDED_BY_A_COMMITTEE_THAT_OVERSEES,
                decision.committeeAuthority(),
                then.finding(),
                decision.effectiveOn(),
                context);
    }

    @Override
    public References references() {
        return theme == null ? References.NONE : References.to(theme);
    }
}
