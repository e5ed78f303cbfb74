package org.throughline.web.words;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;

/** Fields of events and their values, in words: "Due date: 31 March 2017". */
@Component
public class FieldValues {

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern CONSTANTS =
            Pattern.compile("[A-Z][A-Z0-9]*(_[A-Z0-9]+)*(, [A-Z][A-Z0-9]*(_[A-Z0-9]+)*)*");
    private static final Pattern TWO_CAPITALS = Pattern.compile("[A-Z0-9]{1,3}");

    private final DirectoryNames names;

    FieldValues(DirectoryNames names) {
        this.names = names;
    }

    /** {@code dueDate} is "Due date", {@code owner.role} is "Owner, role". */
    public static String label(String field) {
        return Sentences.capital(Arrays.stream(field.split("\\."))
                .map(part -> part.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", ")));
    }

    /** {@code ActionRebaselined} is "Action rebaselined". */
    public static String event(String type) {
        return Sentences.capital(type.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }

    public String value(String field, String value) {
        if (DAY.matcher(value).matches()) return day(value);
        var last = field.substring(field.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (last.endsWith("agency") || last.endsWith("agencies")) return each(value, id -> names.of(new AgencyId(id)));
        if (last.endsWith("committee") || last.equals("overseenby") || last.equals("commissionedby"))
            return each(value, id -> names.of(new CommitteeId(id)));
        if (last.equals("theme")) return each(value, id -> names.of(new ThemeId(id)));
        return CONSTANTS.matcher(value).matches()
                        && !TWO_CAPITALS.matcher(value).matches()
                ? Sentences.capital(value.toLowerCase(Locale.ROOT).replace('_', ' '))
                : value;
    }

    private static String each(String values, UnaryOperator<String> name) {
        return Arrays.stream(values.split("; "))
                .map(value -> named(value, name))
                .collect(Collectors.joining("; "));
    }

    /** What was recorded before identifiers had a form stays as it is. */
    private static String named(String value, UnaryOperator<String> name) {
        try {
            return name.apply(value);
        } catch (IllegalArgumentException noIdentifier) {
            return value;
        }
    }

    private static String day(String value) {
        try {
            return Words.day(LocalDate.parse(value));
        } catch (DateTimeParseException noDay) {
            return value;
        }
    }
}
