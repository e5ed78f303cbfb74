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

    /** Whether the page showed this version of an action. One without a version was on no page. */
    boolean isSeen(String action, long version) {
        return version == version(action);
    }

    /** The version that the page showed; -1 if it showed none, which no action has. */
    long version(String action) {
        var shown = versions.getOrDefault(action, "");
        return shown.matches("\\d{1,9}") ? Long.parseLong(shown) : -1;
    }
}
