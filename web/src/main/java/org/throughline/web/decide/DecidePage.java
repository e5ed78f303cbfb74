package org.throughline.web.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of one decision.
 *
 * @param title what it records
 * @param about the thing it is about, with its address; null for a new thing
 * @param address of the page itself
 * @param errors what is wrong, each with the field it is about
 * @param key the idempotency key of this form
 * @param version of the thing when the form was made; empty for any
 * @param check whether the answers are shown to be checked, before they are recorded
 */
public record DecidePage(
        String title,
        @Nullable About about,
        String address,
        List<Failure> errors,
        List<FormField> fields,
        String key,
        String version,
        boolean check,
        List<Answer> answers) {

    public record About(String id, String text, String address) {}

    /** @param field the id of the field on the page; null for what is about none */
    public record Failure(String text, @Nullable String field) {}

    /** An answer to be checked, and the hidden fields that send it. */
    public record Answer(String label, String text) {}
}
