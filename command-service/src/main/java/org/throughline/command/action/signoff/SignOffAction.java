package org.throughline.command.action.signoff;

import static org.throughline.command.Command.orNone;
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
import org.throughline.command.NamedPerson;
import org.throughline.command.References;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.body.AuthorityBody;
import org.throughline.command.body.SourceBody;
import org.throughline.domain.action.ActionState;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.platform.web.PlainText;

/** Signs a verified action off, by a committee's decision. */
@AllowedRoles({SECRETARY, CHAIR})
public record SignOffAction(
        @Valid @Nullable NamedPerson signedOffBy,

        @Schema(example = "[\"Re-audit in July 2017\"]") @Size(max = 50) @Nullable
        List<@NotNull @PlainText(max = 1000) String> conditions,

        @Schema(description = "When to measure again; if left out, the policy in force decides")
        @Size(max = 20)
        @Nullable
        List<@NotNull LocalDate> sustainedChecksOn,

        @Nullable LocalDate effectiveOn,
        @NotNull @Valid AuthorityBody authority,
        @Valid @Nullable SourceBody source)
        implements ActionCommand {

    public static final String PATH = "sign-off";

    /** The body that records it again. */
    public static SignOffAction of(ActionSignedOff recorded) {
        return new SignOffAction(
                recorded.signedOffBy() == null ? null : NamedPerson.of(recorded.signedOffBy()),
                recorded.conditions(),
                recorded.sustainedChecksOn(),
                recorded.effectiveOn(),
                AuthorityBody.of(recorded.authority()),
                SourceBody.ofNullable(recorded.source()));
    }

    @Override
    public ActionEvent event(ActionState now, Decision decision, DecisionContext context) {
        return new ActionSignedOff(
                now.action(),
                decision.effectiveOn(),
                decision.committeeAuthority(),
                decision.source(),
                signedOffBy == null ? null : signedOffBy.in(context.people()),
                orNone(conditions),
                checksOn(decision.effectiveOn(), context));
    }

    private List<LocalDate> checksOn(LocalDate day, DecisionContext context) {
        var stated = orNone(sustainedChecksOn);
        return stated.isEmpty()
                ? context.policy().on(day).checksAfter(day)
                : stated.stream().sorted().toList();
    }

    @Override
    public References references() {
        return References.to(signedOffBy);
    }
}
