package org.throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.throughline.command.action.ActionCommand;
import org.throughline.command.action.CorrectAction;
import org.throughline.command.action.DecideOnAction;
import org.throughline.command.action.signoff.SignOffAction;
import org.throughline.command.correction.DecisionCatalogue;
import org.throughline.command.finding.AssignAction;
import org.throughline.events.CorrectionReason;
import tools.jackson.databind.jsontype.NamedType;

/** Another process finds a command by its alias, so a class can be renamed while both versions run. */
class CommandAliasesTest {

    static final RequestContext REQUEST = new RequestContext(Given.SECRETARY, List.of(3L), "key", "POST /api/actions");

    final Jackson3Serializer serializer = Jackson3Serializer.builder()
            .jsonMapperBuilderCustomizer(json -> json.addModule(new CommandAliases().commandsByAlias()))
            .build();

    @Test
    void every_command_has_one_alias() {
        var commands = new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("org.throughline.command")
                        .stream()
                        .filter(type -> type.isAssignableTo(Command.class))
                        .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .map(type -> type.getName())
                        .collect(Collectors.toSet());
        assertThat(CommandAliases.all().stream()
                        .map(NamedType::getType)
                        .map(Class::getName)
                        .collect(Collectors.groupingBy(name -> name, Collectors.counting())))
                .containsOnlyKeys(commands)
                .allSatisfy((_, aliases) -> assertThat(aliases).isEqualTo(1L));
    }

    static Stream<Class<? extends ActionCommand>> onActions() {
        return Stream.concat(DecisionCatalogue.ON_ACTIONS.values().stream(), Stream.of(AssignAction.class));
    }

    @ParameterizedTest
    @MethodSource("onActions")
    void a_command_arrives_as_it_was_sent(Class<? extends ActionCommand> type) {
        var sent = new DecideOnAction(Given.ACTION, new Samples().of(type), REQUEST);
        var arrived = serializer.deserialize(serializer.serialize(sent, String.class));
        assertThat(arrived).isEqualTo(sent);
    }

    @Test
    void a_command_travels_under_its_alias_alone_and_so_does_what_a_correction_states() {
        var signOff = new Samples().of(SignOffAction.class);
        var correction = new CorrectEvent(3L, null, null, CorrectionReason.TYPING_ERROR, "mistyped", null, null, null);
        for (var sent : Map.of(
                        "{\"command\":{\"sign-off\":",
                        signOff,
                        "{\"command\":{\"corrections/action\":",
                        new CorrectAction(correction, signOff, 4))
                .entrySet()) {
            var message = new DecideOnAction(Given.ACTION, sent.getValue(), REQUEST);
            var json = serializer.serialize(message, String.class).getData();
            assertThat(json.replaceFirst("\"actionId\":\"[^\"]*\",", ""))
                    .startsWith(sent.getKey())
                    .doesNotContain("SignOffAction");
        }
    }
}
