package org.throughline.web.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Choice;

/**
 * A field of a form, as a page shows it. Its name is the path of the value in the body that the API takes, such as
 * {@code authority.minute}.
 */
public sealed interface FormField {

    Asked asked();

    default String name() {
        return asked().name();
    }

    /** What every question has. */
    record Asked(
            String name,
            String label,
            @Nullable String hint,
            boolean required,
            @Nullable String error) {

        /** Unique on the page and usable in a selector. */
        public String id() {
            return idOf(name);
        }

        static String idOf(String name) {
            return name.replace('.', '-').replace('[', '-').replace("]", "");
        }

        public @Nullable String describedBy() {
            var ids = (hint == null ? "" : id() + "-hint ") + (error == null ? "" : id() + "-error");
            return ids.isEmpty() ? null : ids.strip();
        }
    }

    /** @param lines how many lines it shows; 1 for an input */
    record Text(
            Asked asked, String value, int lines, @Nullable Integer max, boolean number) implements FormField {}

    record Day(Asked asked, String day, String month, String year) implements FormField {}

    record OneOf(Asked asked, String value, List<Choice> choices, boolean radios) implements FormField {}

    record Tick(Asked asked, boolean ticked) implements FormField {}

    /**
     * A file to upload.
     *
     * @param value the fingerprint of one that was uploaded before; empty without one
     */
    record File(Asked asked, String value) implements FormField {}

    /**
     * Questions that belong together.
     *
     * @param folded whether they are optional and nothing is filled in
     */
    record Group(Asked asked, List<FormField> fields, boolean folded) implements FormField {}
}
