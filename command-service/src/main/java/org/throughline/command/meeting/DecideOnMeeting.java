package org.throughline.command.meeting;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.throughline.command.CommandEnvelope;
import org.throughline.command.RequestContext;
import org.throughline.events.MeetingId;

/** Carries a command to its meeting. */
public record DecideOnMeeting(
        @TargetAggregateIdentifier MeetingId meetingId,

        @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
        MeetingCommand command,

        RequestContext request)
        implements CommandEnvelope {

    @Override
    public String target() {
        return meetingId.value();
    }
}
