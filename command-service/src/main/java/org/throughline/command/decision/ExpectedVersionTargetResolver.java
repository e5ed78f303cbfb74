package org.throughline.command.decision;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;
import org.throughline.command.CommandEnvelope;

/** Finds the aggregate that a command is for, and the version its asker expects, which travels in the metadata. */
@Component("expectedVersionTargetResolver")
class ExpectedVersionTargetResolver implements CommandTargetResolver {

    static final String EXPECTED_VERSION = "expectedVersion";

    private final CommandTargetResolver byAnnotation =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var expected = (Number) command.getMetaData().get(EXPECTED_VERSION);
        return new VersionedAggregateIdentifier(target(command), expected == null ? null : expected.longValue());
    }

    private Object target(CommandMessage<?> command) {
        return command.getPayload() instanceof CommandEnvelope envelope
                ? envelope.target()
                : byAnnotation.resolveTarget(command).getIdentifierValue();
    }
}
