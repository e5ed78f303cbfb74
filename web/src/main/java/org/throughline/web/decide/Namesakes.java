package org.throughline.web.decide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.FormField.Asked;
import org.throughline.web.decide.FormField.OneOf;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;

/** Asks whom a name means where several people on record have it. */
@Component
public class Namesakes {

    /** The field that says who is meant. */
    public static final String WHO = "who";

    private static final String SOMEBODY_ELSE = "new";

    private static final String NAME = ".name";

    private final DirectoryNames names;

    Namesakes(DirectoryNames names) {
        this.names = names;
    }

    /** The question, before the fields; the fields alone where the name is clear. */
    List<FormField> asking(ApiRefusal refused, List<FormField> fields) {
        var choices = choices(refused);
        if (choices.isEmpty()) return fields;
        var question = new OneOf(new Asked(WHO, "Which person do you mean?", null, true, null), "", choices, true);
        return Stream.concat(Stream.of(question), fields.stream()).toList();
    }

    /** The people whom a name can mean, with their roles; to say that it is another one is the last choice. */
    public List<Choice> choices(ApiRefusal refused) {
        var proposals = refused.proposals();
        if (proposals.isEmpty()) return List.of();
        return Stream.concat(
                        proposals.stream()
                                .map(each -> new Choice(
                                        each.person().value(),
                                        (each.role() == null ? "no role on record" : each.role()) + ", "
                                                + names.of(each.agency()))),
                        Stream.of(new Choice(SOMEBODY_ELSE, "Somebody else of that name")))
                .toList();
    }

    /**
     * With the person who was chosen in place of the first name.
     *
     * @param who the answer to the question; empty if it was not asked
     */
    public static Map<String, String> meant(String who, Map<String, String> filled) {
        var name = filled.entrySet().stream()
                .filter(each -> each.getKey().endsWith(NAME) && !each.getValue().isBlank())
                .map(Map.Entry::getKey)
                .findFirst();
        if (who.isEmpty() || name.isEmpty()) return filled;
        var meant = new LinkedHashMap<>(filled);
        var person = name.get().substring(0, name.get().length() - NAME.length());
        if (who.equals(SOMEBODY_ELSE)) meant.put(person + ".newPerson", "true");
        else {
            meant.put(person + ".person", who);
            meant.remove(name.get());
        }
        return meant;
    }
}
