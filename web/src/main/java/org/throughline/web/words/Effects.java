package org.throughline.web.words;

import org.jspecify.annotations.Nullable;
import org.throughline.domain.drift.Effect;

/** What an entry did to a figure, in words. */
public final class Effects {

    private static final String DAYS = " days";

    private Effects() {}

    /** "Delay: 214 days → 222 days". */
    public static String inWords(Effect effect, FieldValues values) {
        var change = effect.change();
        var figure = Words.of(change.figure());
        boolean isDays = figure.endsWith(DAYS);
        var name = isDays ? figure.substring(0, figure.length() - DAYS.length()) : figure;
        return "%s: %s → %s"
                .formatted(
                        name,
                        value(name, change.before(), isDays, values),
                        value(name, change.after(), isDays, values));
    }

    private static String value(String name, @Nullable String value, boolean isDays, FieldValues values) {
        if (value == null) return isDays ? "undefined" : "none";
        return isDays ? Words.days(Long.parseLong(value)) : values.value(name, value);
    }
}
