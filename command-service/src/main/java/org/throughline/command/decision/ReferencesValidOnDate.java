package org.throughline.command.decision;

import static org.throughline.command.Rule.AGENCY_IS_ON_THE_BOARD_ON_THAT_DAY;
import static org.throughline.command.Rule.COMMITTEE_SITS_ON_THAT_DAY;
import static org.throughline.command.Rule.THEME_IS_IN_USE_ON_THAT_DAY;
import static org.throughline.command.Wording.day;

import java.time.LocalDate;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.command.Command;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.DecisionContext;
import org.throughline.command.References.Reference;
import org.throughline.command.References.ToAgency;
import org.throughline.command.References.ToCommittee;
import org.throughline.command.References.ToTheme;
import org.throughline.domain.Asker;
import org.throughline.events.CommitteeId;

/**
 * Lets a command through only if every agency, committee and theme that it names was in force on the day it takes effect,
 * and the committee of its authority on the day of the meeting.
 *
 * <p>What a correction states is checked on its own day. A repeated request is not checked again.
 */
@Component
@Order(4)
class ReferencesValidOnDate implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final DecisionContext context;

    ReferencesValidOnDate(DecisionContext context) {
        this.context = context;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork.getMessage().getPayload() instanceof CommandEnvelope envelope)
            check(envelope.command(), envelope.request().asker());
        return chain.proceed();
    }

    void check(Command command, Asker asker) {
        var decision = command.decision(asker, context.today());
        var authority = decision.authority();
        if (authority != null) committeeSits(authority.committee(), authority.meetingDate());
        for (var reference : command.references().all()) check(reference, decision.effectiveOn());
        var restated = command.restated();
        if (restated != null) check(restated, asker);
    }

    private void check(Reference reference, LocalDate day) {
        switch (reference) {
            case ToAgency to ->
                AGENCY_IS_ON_THE_BOARD_ON_THAT_DAY.check(
                        context.board().includesOn(day, to.agency()),
                        () -> "the agency %s was not on the board on %s".formatted(to.agency(), day(day)));
            case ToCommittee to -> committeeSits(to.committee(), to.on() == null ? day : to.on());
            case ToTheme to ->
                THEME_IS_IN_USE_ON_THAT_DAY.check(
                        context.board().groupsByOn(day, to.theme()),
                        () -> "the theme %s was not in use on %s".formatted(to.theme(), day(day)));
        }
    }

    private void committeeSits(CommitteeId committee, LocalDate day) {
        COMMITTEE_SITS_ON_THAT_DAY.check(
                context.board().sitsOn(day, committee),
                () -> "the committee %s was not established by %s, or had been dissolved"
                        .formatted(committee, day(day)));
    }
}
