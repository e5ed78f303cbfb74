package org.throughline.web.list;

import java.util.List;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;

/**
 * One field to filter a register by.
 *
 * @param name the parameter of the address
 * @param chosen the value as it was asked for; empty where none was
 * @param choices what to choose from; empty where something is typed
 * @param none the text of no choice; empty where one has to be chosen
 */
public record Filter(Kind kind, String name, String label, String chosen, List<Choice> choices, String none) {

    /** How it is filled in. */
    public enum Kind {
        WORDS,
        TEXT,
        DAY,
        CHOICE
    }

    private static final List<Choice> YES_OR_NO = List.of(new Choice("true", "Yes"), new Choice("false", "No"));

    /** Words to search for. */
    public static Filter words(Question question, String name, String label) {
        return typed(Kind.WORDS, question, name, label);
    }

    public static Filter text(Question question, String name, String label) {
        return typed(Kind.TEXT, question, name, label);
    }

    public static Filter day(Question question, String name, String label) {
        return typed(Kind.DAY, question, name, label);
    }

    public static Filter choice(Question question, String name, String label, List<Choice> choices) {
        return new Filter(Kind.CHOICE, name, label, question.value(name), choices, "All");
    }

    /** Constants, as words. */
    public static Filter choice(Question question, String name, String label, Enum<?>[] constants) {
        return choice(question, name, label, Choice.of(constants));
    }

    public static Filter yesOrNo(Question question, String name, String label) {
        return choice(question, name, label, YES_OR_NO);
    }

    private static Filter typed(Kind kind, Question question, String name, String label) {
        return new Filter(kind, name, label, question.value(name), List.of(), "");
    }

    /** The text of no choice, if "All" does not read well. */
    public Filter orElse(String otherwise) {
        return new Filter(kind, name, label, chosen, choices, otherwise);
    }

    /** Without the possibility to choose nothing. */
    public Filter required() {
        return orElse("");
    }

    /** "Lead agency: Police"; only where something was asked for. */
    String inWords() {
        return label + ": "
                + choices.stream()
                        .filter(choice -> choice.value().equals(chosen))
                        .map(Choice::text)
                        .findFirst()
                        .orElse(chosen);
    }
}
