package org.throughline.command.review.disclosure;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.command.AllowedRoles;
import org.throughline.command.AuthorityBody;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.Role;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/** Imposes a reporting restriction: only some roles may read the review. */
@AllowedRoles({SECRETARY, CHAIR})
public record RestrictReporting(
        @Schema(example = "The identity of the surviving child is protected") @NotNull @PlainText
        String reason,

        @Schema(example = "Order of the High Court of 3 March 2016") @NotNull @PlainText(max = 500)
        String restsOn,

        @Schema(description = "The roles whose users may still read it") @NotNull @Size(min = 1, max = 5)
        List<@NotNull Role> readableBy,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "restriction";

    /** The body that records it again. */
    public static RestrictReporting of(ReportingRestrictionImposed recorded) {
        return new RestrictReporting(
                recorded.reason(),
                recorded.restsOn(),
                recorded.readableBy(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new ReportingRestrictionImposed(
                now.review(),
                decision.effectiveOn(),
                decision.authority(),
                decision.source(),
                reason,
                restsOn,
                readableBy.stream().distinct().sorted().toList());
    }
}
