package org.throughline.web.meeting;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the form that records what a meeting decided. */
final class RecordAddress {

    private RecordAddress() {}

    static String of(String meeting, @Nullable String minute) {
        return of(meeting, minute, null, null);
    }

    /**
     * @param meeting the address of the meeting
     * @param minute null for the next item without an entry
     * @param on what is decided on; null if that is still to be found
     * @param decision such as "actions/due-date"; null if that is still to be chosen
     */
    static String of(String meeting, @Nullable String minute, @Nullable String on, @Nullable String decision) {
        var address = UriComponentsBuilder.fromPath(meeting + "/record");
        var values = new LinkedHashMap<String, Object>();
        put("minute", minute, address, values);
        put("thing", on, address, values);
        put("as", decision, address, values);
        return address.encode().buildAndExpand(values).toUriString();
    }

    /** The address of the form that asks for the decision once more. */
    static String again(String meeting, String minute, boolean own, String find, @Nullable String thing) {
        var address = UriComponentsBuilder.fromPath(meeting + "/record");
        var values = new LinkedHashMap<String, Object>();
        put("minute", minute, address, values);
        put("own", own ? "true" : null, address, values);
        put("find", find, address, values);
        put("thing", thing, address, values);
        put("searched", thing == null ? null : find, address, values);
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static void put(
            String name, @Nullable String value, UriComponentsBuilder address, Map<String, Object> values) {
        if (value == null) return;
        address.queryParam(name, "{" + name + "}");
        values.put(name, value);
    }
}
