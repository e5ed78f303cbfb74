package org.throughline.web.question;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.throughline.web.words.Choice;

/**
 * What a page was asked: its address and the parameters that have a value. A browser sends every field of a form, also those
 * that were left empty.
 */
public record Question(String path, MultiValueMap<String, String> parameters) {

    /** The time of day that a form asks for beside each day of knowing. */
    private static final Map<String, String> TIMES = Map.of("knownAt", "knownTime", "knownAt2", "knownTime2");

    private static final String SIZE = "size";

    private static final int SIZE_MAX = 50;

    private static final List<String> STANDPOINT = List.of("asOf", "knownAt");

    public static Question of(String path, Map<String, String> asked) {
        var given = new LinkedMultiValueMap<String, String>();
        asked.forEach((name, value) -> {
            if (!value.isBlank()) given.set(name, name.equals(SIZE) ? size(value.strip()) : value.strip());
        });
        TIMES.forEach((day, time) -> join(given, day, time));
        return new Question(path, given);
    }

    /** A page of more rows would be too large for a telephone; the API and the files give more at once. */
    private static String size(String asked) {
        return asked.matches("\\d{1,9}") && Integer.parseInt(asked) > SIZE_MAX ? Integer.toString(SIZE_MAX) : asked;
    }

    /** A time without a day is refused where it is read, as is whatever else is neither. */
    private static void join(MultiValueMap<String, String> given, String day, String time) {
        var values = given.remove(time);
        if (values == null) return;
        var known = given.getFirst(day);
        given.set(day, known == null ? values.getFirst() : known + "T" + values.getFirst());
    }

    public boolean has(String parameter) {
        return parameters.containsKey(parameter);
    }

    /** Whether another day, or what was known at an earlier moment, is asked about: nothing can be decided there. */
    public boolean isPast() {
        return STANDPOINT.stream().anyMatch(this::has);
    }

    /** Empty if it was not given. */
    public String value(String parameter) {
        var value = parameters.getFirst(parameter);
        return value == null ? "" : value;
    }

    public Question with(String parameter, String value) {
        var other = new LinkedMultiValueMap<>(parameters);
        other.set(parameter, value);
        return new Question(path, other);
    }

    public Question without(String... names) {
        var other = new LinkedMultiValueMap<>(parameters);
        Arrays.stream(names).forEach(other::remove);
        return new Question(path, other);
    }

    public Question at(String otherPath) {
        return new Question(otherPath, parameters);
    }

    /** The same page at the same standpoint, without anything else. */
    public Question standpoint() {
        var other = new LinkedMultiValueMap<String, String>();
        for (var name : STANDPOINT) if (has(name)) other.set(name, value(name));
        return new Question(path, other);
    }

    /** The address of another page at the standpoint of this one: who looks at a past day goes on looking at it. */
    public String to(String otherPath) {
        return standpoint().at(otherPath).address();
    }

    /** The address with all parameters, to link to. */
    public String address() {
        var address = UriComponentsBuilder.fromPath(path);
        parameters.forEach((name, values) -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters.toSingleValueMap()).toUriString();
    }

    /** The parameters as hidden fields of a form. */
    public List<Choice> choices() {
        return parameters.toSingleValueMap().entrySet().stream()
                .map(each -> new Choice(each.getKey(), each.getValue()))
                .toList();
    }

    /** The parameters but for some, as hidden fields of a form. */
    public List<Choice> kept(String... but) {
        return without(but).choices();
    }
}
