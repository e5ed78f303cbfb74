package org.throughline.web.answer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.web.decide.Failure;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Link;

/**
 * The form that answers one question, also while its answers are checked.
 *
 * @param agency its name
 * @param agencyId as the API takes it
 * @param with the action by which the question is found again
 * @param page the part of the list that the question is in; empty for the first
 * @param review the review that the list is about; empty for all
 * @param place "Question 2 of 5"
 * @param about what all its actions have in common, in sentences
 * @param ticks the actions of the question
 * @param others other actions that may have the same answer
 * @param offers the answers to choose from
 * @param values what was filled in, by the name of the field
 * @param errors what is wrong, each with its field
 * @param recorded what was recorded while the rest was refused; null if nothing was
 * @param elsewhere pages that take another answer
 * @param rest the other questions
 * @param answers what is checked, while the form is checked
 */
public record AnswerPage(
        String title,
        String agency,
        String agencyId,
        String with,
        String page,
        String review,
        String place,
        List<String> about,
        String by,
        List<Tick> ticks,
        List<Tick> others,
        List<Choice> offers,
        Map<String, String> values,
        String key,
        List<Failure> errors,
        @Nullable String recorded,
        List<Link> elsewhere,
        List<Rest> rest,
        List<Checked> answers,
        String does,
        String back) {

    /** The parts of a day. */
    public static final List<Choice> PARTS =
            List.of(new Choice("day", "Day"), new Choice("month", "Month"), new Choice("year", "Year"));

    private static final List<String> DAYS = List.of("until", "effectiveOn", "finished.");
    private static final List<String> OF_CLAIMS = List.of("evidence.", "finished.");

    /** What every page of the form sends itself. */
    private static final List<String> OF_THE_FORM =
            List.of("_csrf", "agency", "with", "page", "review", "key", "step", "action", "version.");

    /** @param hint what is said of this action only */
    public record Tick(String action, long version, String text, String hint, boolean ticked) {

        /** With the name of its own question. */
        Tick of(String question) {
            return new Tick(action, version, text, hint.isEmpty() ? question : question + ". " + hint, ticked);
        }
    }

    public record Rest(Link question, String hint, int actions) {}

    public record Checked(String label, List<String> text) {}

    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What is wrong with a field; null if nothing is. */
    public @Nullable String error(String field) {
        return errors.stream()
                .filter(error -> field.equals(error.field()))
                .map(Failure::text)
                .findFirst()
                .orElse(null);
    }

    public List<Tick> ticked() {
        return Stream.concat(ticks.stream(), others.stream())
                .filter(Tick::ticked)
                .toList();
    }

    /** The hint and the error of a field, for who hears the form; null if it has neither. */
    public @Nullable String describedBy(String field, boolean hint) {
        var ids = (hint ? idOf(field) + "-hint " : "") + (error(field) == null ? "" : idOf(field) + "-error");
        return ids.isEmpty() ? null : ids.strip();
    }

    /**
     * What was filled in, to be sent again.
     *
     * @param but "claims" on the page that asks for the evidence itself; empty for all of it
     */
    public List<Choice> sent(String but) {
        return values.entrySet().stream()
                .filter(each -> OF_THE_FORM.stream().noneMatch(each.getKey()::startsWith))
                .filter(each -> but.isEmpty() || OF_CLAIMS.stream().noneMatch(each.getKey()::startsWith))
                .filter(each -> !each.getValue().isBlank())
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
    }

    /** The id of a field on the page. A day is found by its first part. */
    public static String idOf(String field) {
        return DAYS.stream().anyMatch(field::startsWith) ? idOf(field, PARTS.getFirst()) : field.replace('.', '-');
    }

    public static String idOf(String field, Choice part) {
        return (field + "." + part.value()).replace('.', '-');
    }
}
