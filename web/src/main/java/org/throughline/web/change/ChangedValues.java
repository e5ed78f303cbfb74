package org.throughline.web.change;

import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import org.throughline.query.change.Aspect;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Sentences;

/** The values of what changed, with names in place of identifiers and constants. */
@Component
class ChangedValues {

    private static final String NONE = "none";
    private static final String BETWEEN = ", ";

    private final DirectoryNames names;

    ChangedValues(DirectoryNames names) {
        this.names = names;
    }

    String inWords(Aspect what, String value) {
        if (value.isEmpty() || value.equals(NONE)) return "None";
        return Sentences.capital(
                switch (what) {
                    case SIGNALS ->
                        each(value, signal -> signal.toLowerCase(Locale.ROOT).replace('_', ' '));
                    case OVERSIGHT -> names.of(new CommitteeId(value));
                    case THEME -> names.of(new ThemeId(value));
                    case CONTRIBUTING_AGENCIES -> each(value, agency -> names.of(new AgencyId(agency)));
                    case OWNER -> owner(value);
                    case STATUS,
                            DUE_DATE,
                            RECURRING_DUTY,
                            STATEMENT,
                            DESIRED_OUTCOME,
                            SUCCESS_MEASURE,
                            CONTINGENCY,
                            PRIORITY,
                            KIND,
                            PROGRESS,
                            PROGRESS_ASSESSMENT,
                            HOLD,
                            EVIDENCE,
                            DISPUTE,
                            RESTRICTION,
                            PUBLICATION,
                            CORRECTIONS,
                            TO_BE_RATIFIED -> value;
                });
    }

    private static String each(String values, UnaryOperator<String> word) {
        return Stream.of(values.split(BETWEEN)).map(word).collect(Collectors.joining(BETWEEN));
    }

    /** The role, and the agency after the last comma. */
    private String owner(String value) {
        int last = value.lastIndexOf(BETWEEN) + BETWEEN.length();
        return value.substring(0, last) + names.of(new AgencyId(value.substring(last)));
    }
}
