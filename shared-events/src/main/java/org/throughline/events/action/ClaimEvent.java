package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.Participant;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** What else can become of a completion claim, beside being accepted or refused. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ClaimEvent extends ActionEvent {

    /** The owner took the claim back before it was answered. The clock never stopped. */
    @StoredAs("ClaimWithdrawn")
    record ClaimWithdrawn(
            ActionId actionId,
            LocalDate effectiveOn,
            @Nullable Source source,
            String reason) implements ClaimEvent {}

    /** Somebody independent of the lead agency accepted a part of the claim. For the rest the clock never stopped. */
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
