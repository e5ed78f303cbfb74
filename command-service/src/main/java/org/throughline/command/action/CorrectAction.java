package org.throughline.command.action;

import static org.throughline.events.Role.SECRETARY;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.AllowedRoles;
import org.throughline.command.AuthorityBody;
import org.throughline.command.CorrectEvent;
import org.throughline.command.Decision;
import org.throughline.command.DecisionContext;
import org.throughline.command.SourceBody;
import org.throughline.domain.Asker;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;

/**
 * Corrects an event of an action.
 *
 * @param restated the decision that should have been recorded; null if none should have been
 */
@AllowedRoles(SECRETARY)
public record CorrectAction(
        CorrectEvent correction,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT) @Nullable
        ActionCommand restated)
        implements ActionCommand {

    @Override
    public @Nullable LocalDate effectiveOn() {
        return correction.effectiveOn();
    }

    @Override
    public @Nullable AuthorityBody authority() {
        return correction.authority();
    }

    @Override
    public @Nullable SourceBody source() {
        return correction.source();
    }

    @Override
    public Decision decision(Asker asker, LocalDate today) {
        return correction.decision(asker, today);
    }

    /** A correction is recorded as two events, which the action makes. */
    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        throw new IllegalStateException("a correction is not one event");
    }
}
