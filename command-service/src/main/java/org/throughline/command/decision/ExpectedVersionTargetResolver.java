package org.throughline.command.decision;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.AnnotationCommandTargetResolver;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.springframework.stereotype.Component;

/** Finds the aggregate a command is for, on the version its asker expects, which travels beside the command. */
@Component("expectedVersionTargetResolver")
class ExpectedVersionTargetResolver implements CommandTargetResolver {

    static final String EXPECTED_VERSION = "expectedVersion";

    private final CommandTargetResolver byAnnotation =
            AnnotationCommandTargetResolver.builder().build();

    @Override
    public VersionedAggregateIdentifier resolveTarget(CommandMessage<?> command) {
        var expected = (Number) command.getMetaData().get(EXPECTED_VERSION);
        return new VersionedAggregateIdentifier(
                byAnnotation.resolveTarget(command).getIdentifierValue(),
                expected == null ? null : expected.longValue());
    }
}
