package org.throughline.events.action;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.Ratification;
import org.throughline.events.RatificationOutcome;
import org.throughline.events.Source;
import org.throughline.events.StoredAs;

/** What meetings made of the chair's actions on an action. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public sealed interface ActionRatificationEvent extends ActionEvent, Ratification {

    /**
     * A meeting ratified a chair's action.
     *
     * @param decision the version of the chair's action
     */
    @StoredAs("ActionChairsActionRatified")
    record ChairsActionRatified(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            long decision) implements ActionRatificationEvent {

        @Override
        public RatificationOutcome outcome() {
            return RatificationOutcome.RATIFIED;
        }
    }

    /**
     * A meeting reversed a chair's action. What takes its place is a decision of its own.
     *
     * @param decision the version of the chair's action
     */
    @StoredAs("ActionChairsActionReversed")
    record ChairsActionReversed(
            ActionId actionId,
            LocalDate effectiveOn,
            Authority authority,
            @Nullable Source source,
            long decision,
            String reason)
            implements ActionRatificationEvent {

        @Override
        public RatificationOutcome outcome() {
            return RatificationOutcome.REVERSED;
        }
    }
}
