package org.throughline.command.decision;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.platform.web.BodyParts;
import org.throughline.platform.web.InvalidField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads decisions that are stated within another request: at a meeting, or in a correction. */
@Component
public class StatedDecisions {

    private final BodyParts parts;

    StatedDecisions(BodyParts parts) {
        this.parts = parts;
    }

    /**
     * Reads a decision by the path it would have been asked for by.
     *
     * @param bodies the bodies of all decisions on such a thing, by the last part of their path
     * @param authority stands in for what the decision itself leaves out; null to leave it out
     * @throws InvalidField if there is no such decision
     * @throws org.throughline.platform.web.UnusableBody with everything that is wrong with it
     */
    public <I> DecisionOn<I> read(
            Map<String, Class<? extends DecisionOn<I>>> bodies,
            String as,
            JsonNode with,
            @Nullable JsonNode authority) {
        var type = bodies.get(as);
        if (type == null)
            throw new InvalidField("as", "is one of " + String.join(", ", new TreeSet<>(bodies.keySet())));
        if (authority != null && with instanceof ObjectNode body && !body.has("authority") && takesAuthority(type))
            body.set("authority", authority);
        return parts.read(with, type, "with");
    }

    private static boolean takesAuthority(Class<?> body) {
        for (var component : body.getRecordComponents()) if (component.getName().equals("authority")) return true;
        return false;
    }
}
