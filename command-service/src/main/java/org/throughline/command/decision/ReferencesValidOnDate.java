package org.throughline.command.decision;

import static org.throughline.command.Rule.AGENCY_IS_ON_THE_BOARD_ON_THAT_DAY;
import static org.throughline.command.Rule.COMMITTEE_SITS_ON_THAT_DAY;
import static org.throughline.command.Rule.MEETING_IS_NOT_CANCELLED;
import static org.throughline.command.Rule.MEETING_IS_NOT_MOVED;
import static org.throughline.command.Rule.THEME_IS_IN_USE_ON_THAT_DAY;
import static org.throughline.command.Wording.day;

import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.command.Command;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.CorrectionCommand;
import org.throughline.command.DecisionContext;
import org.throughline.command.References.Reference;
import org.throughline.command.References.ToAgency;
import org.throughline.command.References.ToCommittee;
import org.throughline.command.References.ToFormerAgency;
import org.throughline.command.References.ToTheme;
import org.throughline.domain.Asker;
import org.throughline.domain.meeting.MeetingState;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.MeetingEvent;

/**
 * Lets a command through only if every agency, committee and theme that it names was in force on the day it takes effect,
 * and the committee of its authority on the day of the meeting, and if that meeting was neither cancelled nor moved. A meeting that was not
 * convened here can be an authority.
 *
 * <p>What a correction states is checked on its own day. A repeated request is not checked again.
 */
@Component
@Order(5)
public class ReferencesValidOnDate implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final DecisionContext context;

    ReferencesValidOnDate(DecisionContext context) {
        this.context = context;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        if (unitOfWork.getMessage().getPayload() instanceof CommandEnvelope envelope)
            checkWithMeeting(envelope.command(), envelope.request().asker());
        return chain.proceed();
    }

    /** The same, and refuses one whose meeting was cancelled or moved. */
    public void checkWithMeeting(Command command, Asker asker) {
        var authority = command.decision(asker, context.today()).authority();
        if (authority != null && !authority.ofChair()) meetingTakesPlace(authority, command);
        check(command, asker);
    }

    /** Refuses a command that names what was not in force on its day. */
    public void check(Command command, Asker asker) {
        var decision = command.decision(asker, context.today());
        var authority = decision.authority();
        if (authority != null) committeeSits(authority.committee(), authority.meetingDate());
        for (var reference : command.references().all()) check(reference, decision.effectiveOn());
        var restated = command.restated();
        if (restated != null) check(restated, asker);
        var follows = command.followedBy();
        if (follows != null) check(follows, asker);
    }

    private void check(Reference reference, LocalDate day) {
        switch (reference) {
            case ToAgency to ->
                AGENCY_IS_ON_THE_BOARD_ON_THAT_DAY.check(
                        context.board().includesOn(day, to.agency()),
                        () -> "the agency %s was not on the board on %s".formatted(to.agency(), day(day)));
            case ToFormerAgency _ -> {} // it may have left the board
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

    /** A correction names the minute that it corrects, also when that meeting was moved. */
    private void meetingTakesPlace(Authority authority, Command command) {
        var meeting = MeetingId.of(authority);
        var events = context.streams().read(meeting.value(), MeetingEvent.class);
        if (events.isEmpty()) return;
        var state = MeetingState.of(events);
        MEETING_IS_NOT_CANCELLED.check(!state.cancelled(), () -> "the meeting %s was cancelled".formatted(meeting));
        var moved = state.moved();
        MEETING_IS_NOT_MOVED.check(
                moved == null || command instanceof CorrectionCommand,
                () -> "the meeting %s was moved to %s"
                        .formatted(
                                meeting, day(Objects.requireNonNull(moved).to().date())));
    }
}
