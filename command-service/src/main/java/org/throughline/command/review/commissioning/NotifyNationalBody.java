package org.throughline.command.review.commissioning;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.permission.AllowedRoles;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.command.review.ReviewCommand;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.review.CommissioningEvent.NationalBodyNotified;
import org.throughline.events.review.ReviewEvent;
import org.throughline.platform.web.PlainText;

/** Records that a national body was notified. */
@AllowedRoles({SECRETARY, CHAIR})
public record NotifyNationalBody(
        @Schema(example = "National Child Safeguarding Practice Review Panel") @NotNull @PlainText(max = 300)
        String body,

        @Schema(description = "The body's own reference, where it gave one", example = "SIN-2016-114")
        @PlainText(max = 100)
        @Nullable
        String reference,

        @Nullable LocalDate effectiveOn,
        @Valid @Nullable AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "notifications";

    /** The body that records it again. */
    public static NotifyNationalBody of(NationalBodyNotified recorded) {
        return new NotifyNationalBody(
                recorded.body(),
                recorded.reference(),
                recorded.effectiveOn(),
                AuthorityBody.ofNullable(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new NationalBodyNotified(
                now.review(), decision.effectiveOn(), decision.authority(), decision.source(), body, reference);
    }
}
