package org.throughline.web.drift;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.throughline.web.question.Question;

/** What the actions are grouped by: the names of the groups, and the register of the actions of each. */
final class Groups {

    /** What they can be grouped by, as the API calls it. */
    enum By {
        AGENCY("Lead agency", "leadAgency"),
        COMMITTEE("Committee", "committee"),
        REVIEW("Review", "review"),
        THEME("Theme", "theme");

        private final String title;
        private final String parameter;

        By(String title, String parameter) {
            this.title = title;
            this.parameter = parameter;
        }

        /** Agencies unless something else is asked for; what it is not is refused by the API. */
        static By of(String asked) {
            for (var by : values()) if (by.asked().equals(asked)) return by;
            return AGENCY;
        }

        String asked() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static final List<By> ALL = List.of(By.values());

    private final By by;
    private final UnaryOperator<String> names;
    private final Map<String, String> known = new HashMap<>();

    Groups(By by, UnaryOperator<String> names) {
        this.by = by;
        this.names = names;
    }

    By by() {
        return by;
    }

    String title() {
        return by.title;
    }

    String name(@Nullable String key) {
        return known.computeIfAbsent(Objects.requireNonNull(key), names);
    }

    /** The register of the actions of one group. */
    Question of(@Nullable String key, Question register) {
        return register.with(by.parameter, Objects.requireNonNull(key));
    }
}
