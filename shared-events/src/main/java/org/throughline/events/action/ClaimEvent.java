package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.Participant;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** Events of a completion claim other than acceptance and refusal. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ClaimEvent extends ActionEvent {

    /** The owner withdrew the claim before it was answered. The clock did not stop. */
    @StoredAs("ClaimWithdrawn")
    record ClaimWithdrawn(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            String reason) implements ClaimEvent {}

    /** An independent verifier accepted part of the claim. The clock did not stop for the rest. */
    @StoredAs("CompletionAcceptedInPart")
    record CompletionAcceptedInPart(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Authority authority,
            @Nullable Source source,
            Participant verifier,
            String method,
            String accepted,
            String outstanding)
            implements ClaimEvent {}
}
