package org.throughline.command.meeting;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.throughline.command.CorrectEvent;
import org.throughline.command.correction.DecisionCatalogue;
import org.throughline.platform.openapi.DescriptionStep;
import org.throughline.platform.openapi.Schemas;

/**
 * Describes the decisions of a meeting one by one, each with the body of the same decision as a request of its own; the body
 * may leave its authority out, because the meeting and the minute are.
 */
@Component
@Order(2)
class MinutedDecisionForms implements DescriptionStep {

    private static final String DECISION = "MinutedDecision";
    private static final String AT_MEETING = "AtMeeting";
    private static final String AUTHORITY = "authority";
    private static final String CORRECTION = "Correction";

    @Override
    public void complete(OpenAPI api) {
        var components = api.getComponents();
        var decision = components.getSchemas().get(DECISION);
        if (decision == null) return;
        var either = new JsonSchema();
        var kinds = new Discriminator().propertyName("as");
        bodies().forEach((as, bodies) -> {
            var name = "Minuted" + words(as);
            components.addSchemas(name, one(as, bodies, decision, components));
            either.addOneOfItem(Schemas.ref(name));
            kinds.mapping(as, "#/components/schemas/" + name);
        });
        either.setDescription("A decision under its minute. `as` says which, and what its body is");
        either.setDiscriminator(kinds);
        components.addSchemas(DECISION, either);
    }

    /** The names of the bodies by the last part of their paths: one, or one each for a review, a finding and an action. */
    private static Map<String, TreeSet<String>> bodies() {
        var bodies = new TreeMap<String, TreeSet<String>>();
        Stream.of(
                        DecisionCatalogue.ON_ACTIONS,
                        DecisionCatalogue.ON_FINDINGS,
                        DecisionCatalogue.ON_REVIEWS,
                        MinutedDecisions.ON_EARLIER_MEETINGS)
                .flatMap(catalogue -> catalogue.entrySet().stream())
                .forEach(entry -> bodies.computeIfAbsent(entry.getKey(), path -> new TreeSet<>())
                        .add(entry.getValue().getSimpleName()));
        bodies.put(CorrectEvent.PATH, new TreeSet<>(List.of(CORRECTION)));
        return bodies;
    }

    @SuppressWarnings("rawtypes") // as the library has them
    private static Schema<?> one(String as, TreeSet<String> bodies, Schema<?> like, Components components) {
        var properties = new LinkedHashMap<String, Schema>();
        properties.put("minute", like.getProperties().get("minute"));
        properties.put("on", like.getProperties().get("on"));
        var only = new JsonSchema();
        only.setTypes(Schemas.string().getTypes());
        only.addEnumItemObject(as);
        properties.put("as", only);
        var forms = bodies.stream().map(name -> atMeeting(name, components)).toList();
        properties.put("with", forms.size() == 1 ? forms.getFirst() : anyOf(forms));
        var one = Schemas.ofType("object");
        one.setProperties(properties);
        one.setRequired(List.of("as", "minute", "on", "with"));
        one.setAdditionalProperties(false);
        return one;
    }

    private static Schema<?> anyOf(List<? extends Schema<?>> forms) {
        var any = new JsonSchema();
        forms.forEach(any::addAnyOfItem);
        any.setDescription("By what it is about: a review, a finding or an action");
        return any;
    }

    private static Schema<?> atMeeting(String name, Components components) {
        var body = components.getSchemas().get(name);
        if (body == null) throw new IllegalStateException("no operation takes " + name);
        if (!body.getProperties().containsKey(AUTHORITY)) return Schemas.ref(name);
        components.getSchemas().computeIfAbsent(name + AT_MEETING, _ -> Schemas.withOptional(body, AUTHORITY));
        return Schemas.ref(name + AT_MEETING);
    }

    private static String words(String path) {
        return Arrays.stream(path.split("[-/]"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }
}
