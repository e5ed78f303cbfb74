package org.throughline.command.review.disclosure;

import static org.throughline.events.Role.CHAIR;
import static org.throughline.events.Role.SECRETARY;

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
import org.throughline.events.review.DisclosureEvent.PublicationDecided;
import org.throughline.events.review.ReviewEvent;

/** Decides whether the report is published. */
@AllowedRoles({SECRETARY, CHAIR})
public record DecidePublication(
        @NotNull @Valid PublicationBody publication,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ReviewCommand {

    public static final String PATH = "publication";

    /** The body that records it again. */
    public static DecidePublication of(PublicationDecided recorded) {
        return new DecidePublication(
                PublicationBody.of(recorded.publication()),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ReviewEvent event(ReviewState now, Decision decision, DecisionContext context) {
        return new PublicationDecided(
                now.review(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                publication.asPublication());
    }
}
