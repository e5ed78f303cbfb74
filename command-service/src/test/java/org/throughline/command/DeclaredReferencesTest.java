package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.References.Reference;
import org.throughline.command.References.ToAgency;
import org.throughline.command.References.ToCommittee;
import org.throughline.command.References.ToFormerAgency;
import org.throughline.command.References.ToTheme;
import org.throughline.command.action.CorrectAction;
import org.throughline.command.directory.DirectoryCommand;
import org.throughline.command.finding.CorrectFinding;
import org.throughline.command.review.CorrectReview;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import tools.jackson.databind.jsontype.NamedType;

/** A command declares every agency, committee and theme that it has a component for, or it would go unchecked. */
class DeclaredReferencesTest {

    /** What a correction states is checked by itself; the directory checks its own entries. */
    static Stream<Class<? extends Command>> commands() {
        return CommandAliases.all().stream()
                .map(NamedType::getType)
                .<Class<? extends Command>>map(type -> type.asSubclass(Command.class))
                .filter(type -> !DirectoryCommand.class.isAssignableFrom(type))
                .filter(type -> !Set.of(CorrectAction.class, CorrectFinding.class, CorrectReview.class)
                        .contains(type))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("commands")
    void a_command_declares_what_it_names(Class<? extends Command> type) {
        var command = new Samples().of(type);
        var named = new HashSet<Object>();
        Samples.walk(command, value -> {
            if (value instanceof AgencyId || value instanceof CommitteeId || value instanceof ThemeId) named.add(value);
        });
        var declared = new HashSet<Object>();
        command.references().all().forEach(reference -> declared.add(id(reference)));
        assertThat(declared).isEqualTo(named);
    }

    private static Object id(Reference reference) {
        return switch (reference) {
            case ToAgency to -> to.agency();
            case ToFormerAgency to -> to.agency();
            case ToCommittee to -> to.committee();
            case ToTheme to -> to.theme();
        };
    }
}
