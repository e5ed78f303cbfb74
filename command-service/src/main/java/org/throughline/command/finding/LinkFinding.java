package org.throughline.command.finding;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.review.FindingState;
import org.throughline.events.FindingId;
import org.throughline.events.finding.FindingAnswerEvent.FindingLinked;
import org.throughline.events.finding.FindingEvent;
import org.throughline.platform.web.PlainText;

/** Records which findings of other reviews the finding repeats. */
@AllowedRoles({SECRETARY, CHAIR})
public record LinkFinding(
        @Schema(description = "Findings of other reviews that said it before", example = "[\"child-s.f1\"]")
        @NotNull
        @Size(min = 1, max = 50)
        List<@NotNull FindingId> earlier,

        @Schema(example = "The same gap at the same handover") @NotNull @PlainText
        String why,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements FindingCommand {

    public static final String PATH = "recurrence";

    /** The body that records it again. */
    public static LinkFinding of(FindingLinked recorded) {
        return new LinkFinding(
                recorded.earlier(),
                recorded.why(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public FindingEvent event(FindingState now, Decision decision, DecisionContext context) {
        return new FindingLinked(
                now.finding(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                earlier.stream().distinct().toList(),
                why);
    }
}
