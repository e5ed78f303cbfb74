package org.throughline.web.answer;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.throughline.web.answer.AnswerBodies.TypedDay;

/**
 * What was filled in.
 *
 * @param actions the ticked ones
 * @param versions of each action, as the page showed it
 * @param values by the name of the field
 * @param key the idempotency key
 */
record AnswerForm(Set<String> actions, Map<String, String> versions, Map<String, String> values, String key) {

    private static final String VERSION = "version.";

    /** Nothing yet; the actions of the question are ticked. */
    static AnswerForm of(Set<String> actions) {
        return new AnswerForm(actions, Map.of(), Map.of(), UUID.randomUUID().toString());
    }

    static AnswerForm of(Set<String> actions, Map<String, String> sent) {
        var versions = new LinkedHashMap<String, String>();
        sent.forEach((name, value) -> {
            if (name.startsWith(VERSION)) versions.put(name.substring(VERSION.length()), value);
        });
        return new AnswerForm(actions, versions, sent, sent.getOrDefault("key", ""));
    }

    String value(String name) {
        return values.getOrDefault(name, "").strip();
    }

    TypedDay day(String name) {
        return new TypedDay(value(name + ".day"), value(name + ".month"), value(name + ".year"));
    }

    /** With other actions ticked, to be sent again: the same key with another body would be refused. */
    AnswerForm again(Collection<String> others) {
        return new AnswerForm(
                new LinkedHashSet<>(others), Map.of(), values, UUID.randomUUID().toString());
    }

    /** As the page showed it, or as it is now where it was not on that page. */
    boolean isSeen(String action, long version) {
        return versions.getOrDefault(action, Long.toString(version)).equals(Long.toString(version));
    }
}
