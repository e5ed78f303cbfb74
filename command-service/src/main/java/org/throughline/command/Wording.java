package org.throughline.command;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How refusals write days and codes. */
public final class Wording {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

    private Wording() {}

    /** {@code 3 March 2026}. */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /** {@code NOT_TO_BE_IMPLEMENTED} becomes {@code not to be implemented}. */
    public static String words(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
