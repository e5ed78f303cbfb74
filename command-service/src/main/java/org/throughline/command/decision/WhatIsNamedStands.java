package org.throughline.command.decision;

import static org.throughline.command.Rule.AGENCY_IS_ON_THE_BOARD_ON_THAT_DAY;
import static org.throughline.command.Rule.COMMITTEE_SITS_ON_THAT_DAY;
import static org.throughline.command.Rule.THEME_IS_IN_USE_ON_THAT_DAY;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Collection;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.command.Decision;
import org.throughline.command.KeepsTheDirectory;
import org.throughline.domain.Asker;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;

/**
 * Lets a command through only if every agency, committee and theme that it names stood on the day it takes effect.
 *
 * <p>It looks into the records a command is made of, so that a command added later is held to this too. What a correction
 * restates is of its own day. A repeated request is not looked at again: it was, when it was first answered.
 */
@Component
@Order(4)
class WhatIsNamedStands implements MessageHandlerInterceptor<CommandMessage<?>> {

    /** Reading a record's components by reflection is slow, and commands are of a few types. */
    private static final ClassValue<RecordComponent[]> COMPONENTS = new ClassValue<>() {
        @Override
        protected RecordComponent[] computeValue(Class<?> type) {
            var components = type.getRecordComponents();
            for (var component : components) component.getAccessor().setAccessible(true);
            return components;
        }
    };

    private final Board board;

    WhatIsNamedStands(Board board) {
        this.board = board;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var command = unitOfWork.getMessage().getPayload();
        look(command instanceof KeepsTheDirectory keeps ? keeps.decision().authority() : command, null);
        return chain.proceed();
    }

    private void look(@Nullable Object named, @Nullable LocalDate day) {
        switch (named) {
            case AgencyId agency ->
                AGENCY_IS_ON_THE_BOARD_ON_THAT_DAY.holdsIf(day == null || board.includesOn(day, agency));
            case CommitteeId committee ->
                COMMITTEE_SITS_ON_THAT_DAY.holdsIf(day == null || board.sitsOn(day, committee));
            case ThemeId theme -> THEME_IS_IN_USE_ON_THAT_DAY.holdsIf(day == null || board.groupsByOn(day, theme));
            case Authority authority -> look(authority.committee(), authority.meetingDate());
            case Asker _ -> {} // who asks is a question of accounts
            case Collection<?> several -> several.forEach(each -> look(each, day));
            case Record record -> lookInto(record, day);
            case null, default -> {} // it names nothing of the directory
        }
    }

    private void lookInto(Record record, @Nullable LocalDate day) {
        var components = COMPONENTS.get(record.getClass());
        var own = day;
        for (var component : components)
            if (component.getType() == Decision.class && value(component, record) instanceof Decision decision)
                own = decision.effectiveOn();
        for (var component : components) look(value(component, record), own);
    }

    private static @Nullable Object value(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("a component of a record can be read", impossible);
        }
    }
}
