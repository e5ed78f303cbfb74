package org.throughline.web.decide;

import java.util.LinkedHashSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The difference between two bodies, as a JSON merge patch (RFC 7396). */
final class MergePatch {

    private MergePatch() {}

    /** Only fields that differ; null for one that is empty now. */
    static ObjectNode between(ObjectNode before, ObjectNode after) {
        var patch = before.objectNode();
        var names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        for (var name : names) put(patch, name, before.path(name), after.path(name));
        return patch;
    }

    private static void put(ObjectNode patch, String name, JsonNode before, JsonNode after) {
        if (after.isMissingNode()) patch.putNull(name);
        else if (before instanceof ObjectNode whole && after instanceof ObjectNode other) {
            var within = between(whole, other);
            if (!within.isEmpty()) patch.set(name, within);
        } else if (!before.equals(after)) patch.set(name, after);
    }
}
