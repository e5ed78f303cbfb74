package org.throughline.web.decide;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.throughline.domain.action.Milestone;
import org.throughline.events.ActionId;
import org.throughline.query.action.register.ActionDetail;
import org.throughline.query.action.register.ActionRow;
import org.throughline.query.history.History;
import org.throughline.web.api.Api;
import org.throughline.web.decide.FormField.Asked;
import org.throughline.web.decide.FormField.OneOf;
import org.throughline.web.decide.Things.Thing;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** Offers what a thing has to choose from, where the API takes its number, its day or its identifier. */
@Component
class ThingFields {

    private static final String SIZE = "200";

    private final Api api;
    private final Things things;
    private final DirectoryNames names;

    ThingFields(Api api, Things things, DirectoryNames names) {
        this.api = api;
        this.things = things;
        this.names = names;
    }

    /** The same fields, with choices where there are some. */
    List<FormField> chosen(Thing thing, String decision, List<FormField> fields) {
        return fields.stream().map(field -> chosen(thing, decision, field)).toList();
    }

    private FormField chosen(Thing thing, String decision, FormField field) {
        return switch (decision + " " + field.name()) {
            case "ratification decision" -> oneOf(field, toRatify(thing));
            case "milestones/date milestone", "milestones/reached milestone" -> oneOf(field, milestones(thing));
            case "sustained-checks dueOn" -> oneOf(field, checks(thing));
            case "occurrence dueOn" -> oneOf(field, occurrence(thing));
            case "sign-off/conditions condition" ->
                thing.things().equals("actions") ? oneOf(field, conditions(thing)) : field;
            case "closure successor" -> oneOf(field, otherActions(thing));
            default -> field;
        };
    }

    /** As it was where there is nothing to choose from, so that the API says why. */
    private static FormField oneOf(FormField field, List<Choice> choices) {
        if (choices.isEmpty()) return field;
        var asked = field.asked();
        var value = switch (field) {
            case FormField.Text text -> text.value();
            case FormField.Day day -> iso(day);
            default -> "";
        };
        return new OneOf(
                new Asked(asked.name(), asked.label(), null, asked.required(), asked.error()),
                value.isEmpty() && choices.size() == 1 && asked.required()
                        ? choices.getFirst().value()
                        : value,
                choices,
                choices.size() <= 6);
    }

    private static String iso(FormField.Day day) {
        return day.year().isBlank() ? "" : Forms.iso(day.year(), day.month(), day.day());
    }

    private List<Choice> toRatify(Thing thing) {
        return things.history(thing).entries().stream()
                .filter(History.Entry::toBeRatified)
                .map(entry -> new Choice(
                        Long.toString(entry.version()),
                        Words.day(entry.effectiveOn()) + ": " + names.inSentence(entry.happened())))
                .toList();
    }

    private List<Choice> milestones(Thing thing) {
        return detail(thing).milestones().stream()
                .filter(milestone -> milestone.reachedOn() == null)
                .map(milestone -> new Choice(Integer.toString(milestone.number()), inWords(milestone)))
                .toList();
    }

    private static String inWords(Milestone milestone) {
        return milestone.dueOn() == null ? milestone.what() : milestone.what() + ", by " + Words.day(milestone.dueOn());
    }

    private List<Choice> checks(Thing thing) {
        return detail(thing).checks().stream()
                .filter(check -> check.waits() || !check.lasting())
                .map(check -> day(check.dueOn()))
                .toList();
    }

    private List<Choice> occurrence(Thing thing) {
        var duty = detail(thing).duty();
        return duty == null ? List.of() : List.of(day(duty.nextDueOn()));
    }

    private static Choice day(LocalDate day) {
        return new Choice(day.toString(), Words.day(day));
    }

    private List<Choice> conditions(Thing thing) {
        var signOff = detail(thing).signOff();
        if (signOff == null) return List.of();
        var conditions = signOff.conditions();
        return IntStream.range(0, conditions.size())
                .filter(i -> !conditions.get(i).met())
                .mapToObj(i ->
                        new Choice(Integer.toString(i + 1), conditions.get(i).condition()))
                .toList();
    }

    /** Those of the same review, by what they promise. */
    private List<Choice> otherActions(Thing thing) {
        var asked = new LinkedMultiValueMap<String, String>();
        asked.set("review", new ActionId(thing.id()).reviewId().value());
        asked.set("size", SIZE);
        return api.list("/api/actions", asked, ActionRow.class).items().stream()
                .filter(action -> !action.id().value().equals(thing.id()))
                .map(action -> new Choice(action.id().value(), action.statement()))
                .toList();
    }

    private ActionDetail detail(Thing thing) {
        return api.get(thing.api(), ActionDetail.class);
    }
}
