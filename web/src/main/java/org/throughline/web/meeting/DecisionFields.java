package org.throughline.web.meeting;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.throughline.web.decide.FormField;
import org.throughline.web.decide.FormField.Asked;
import org.throughline.web.decide.FormField.Day;
import org.throughline.web.decide.FormField.Group;
import org.throughline.web.decide.FormField.OneOf;
import org.throughline.web.decide.FormField.Text;
import org.throughline.web.decide.FormField.Tick;

/**
 * The fields of a decision as a meeting asks for them: those that minutes give come first, the others are folded away, and the
 * meeting and the minute are known. A text is one line, so that Enter sends the form.
 *
 * @param first in the order in which minutes give them
 * @param more what the decision may also say
 */
record DecisionFields(List<FormField> first, List<FormField> more) {

    private static final Set<String> KNOWN = Set.of("authority", "effectiveOn");

    /** What minutes say of a decision, where that is not just what the decision requires. */
    private static final Map<String, List<String>> IN_MINUTES = Map.ofEntries(
            Map.entry("actions/due-date", List.of("dueDate", "reasonCode", "reason")),
            Map.entry("actions/note", List.of("note")),
            Map.entry("actions/verification", List.of("outcome", "method", "verifier", "reason")),
            Map.entry("actions/sign-off", List.of("conditions")),
            Map.entry("actions/concern", List.of("concern", "raisedBy")),
            Map.entry("actions/owner", List.of("owner", "reason", "handoverNote")),
            Map.entry(
                    "findings/actions",
                    List.of("statement", "desiredOutcome", "dueDate", "owner", "overseenBy", "numberInSource")),
            Map.entry("reviews/findings", List.of("kind", "theme", "statement", "numberInSource")),
            Map.entry("actions/ratification", List.of("decision", "outcome", "reason")),
            Map.entry("findings/ratification", List.of("decision", "outcome", "reason")),
            Map.entry("reviews/ratification", List.of("decision", "outcome", "reason")),
            Map.entry(DecisionChoices.APPROVAL, List.of("changes")));

    /** What has to be given although the decision can be recorded without it, in another way. */
    private static final Map<String, Set<String>> EXPECTED = Map.of(
            "actions/due-date", Set.of("dueDate"),
            "findings/actions", Set.of("dueDate", "owner"));

    static DecisionFields of(String key, Class<?> command, List<FormField> all) {
        var given = IN_MINUTES.get(key);
        var names = new LinkedHashSet<String>();
        if (given != null) names.addAll(given);
        all.stream()
                .filter(field -> field.asked().required())
                .map(FormField::name)
                .forEach(names::add);
        names.removeAll(KNOWN);
        var expected = EXPECTED.getOrDefault(key, Set.of());
        var first = names.stream()
                .flatMap(name -> all.stream().filter(field -> isOf(name, field)))
                .map(field -> inOneLine(command, expected.contains(field.name()) ? expected(field) : field))
                .toList();
        var more = all.stream()
                .filter(field -> names.stream().noneMatch(name -> isOf(name, field)) && !KNOWN.contains(field.name()))
                .map(field -> inOneLine(command, field))
                .toList();
        return new DecisionFields(first, more);
    }

    /** The rows of a list are of the list. */
    private static boolean isOf(String name, FormField field) {
        return field.name().equals(name) || field.name().startsWith(name + "[");
    }

    private static FormField expected(FormField field) {
        var asked = field.asked();
        var required = new Asked(asked.name(), asked.label(), asked.hint(), true, asked.error());
        return switch (field) {
            case Text text -> new Text(required, text.value(), text.lines(), text.max(), text.number());
            case Day day -> new Day(required, day.day(), day.month(), day.year());
            case OneOf one -> new OneOf(required, one.value(), one.choices(), one.radios());
            case Tick tick -> new Tick(required, tick.ticked());
            case FormField.File file -> new FormField.File(required, file.value());
            case Group group -> new Group(required, group.fields(), false);
        };
    }

    private static FormField inOneLine(Class<?> body, FormField field) {
        return switch (field) {
            case Text text
            when isText(body, text.name()) -> new Text(text.asked(), text.value(), 1, text.max(), text.number());
            case Group group ->
                new Group(
                        group.asked(),
                        group.fields().stream()
                                .filter(inner -> !isIdentity(inner))
                                .map(inner -> inOneLine(body, inner))
                                .map(inner -> isName(group, inner) ? expected(inner) : inner)
                                .toList(),
                        group.folded());
            case Text text -> text;
            case Day day -> day;
            case OneOf one -> one;
            case Tick tick -> tick;
            case FormField.File file -> file;
        };
    }

    /** A person is given by name; whom it means is asked if it can mean several. */
    private static boolean isIdentity(FormField field) {
        return field.name().endsWith(".person") || field.name().endsWith(".newPerson");
    }

    /** A person who is asked for has a name, although a program can give an identifier in its place. */
    private static boolean isName(Group person, FormField field) {
        return field.name().equals(person.name() + ".name")
                && person.fields().stream().anyMatch(inner -> inner.name().equals(person.name() + ".person"));
    }

    /** Whether a field is one text, and not a list with one entry a line. */
    private static boolean isText(Class<?> body, String path) {
        Class<?> within = body;
        var names = path.replaceAll("\\[\\d+]", "").split("\\.", -1);
        for (int i = 0; i < names.length; i++) {
            var name = names[i];
            var component = Arrays.stream(within.getRecordComponents())
                    .filter(each -> each.getName().equals(name))
                    .findFirst();
            if (component.isEmpty()) return false;
            if (i == names.length - 1) return component.get().getType() == String.class;
            within = itemOf(component.get());
            if (!within.isRecord()) return false;
        }
        return false;
    }

    private static Class<?> itemOf(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                        && list.getActualTypeArguments()[0] instanceof Class<?> item
                ? item
                : component.getType();
    }
}
