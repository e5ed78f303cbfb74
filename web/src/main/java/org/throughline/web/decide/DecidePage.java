package org.throughline.web.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.history.Entry;
import org.throughline.web.words.Link;

/**
 * The page of one decision.
 *
 * @param title what it records
 * @param about the thing it is about, with its address; null for a new thing
 * @param address of the page itself
 * @param warning how the rules would refuse it as things are; null if they would not
 * @param errors what is wrong, each with the field it is about
 * @param helps what would let it be recorded
 * @param meanwhile what was recorded since the form was made; null if it was not refused for that
 * @param key the idempotency key of this form
 * @param version of the thing when the form was made; empty for any
 * @param previewable whether what it would do can be asked for
 * @param will what it would do; null if that was not asked for
 * @param answers the answers to be checked before they are recorded
 */
public record DecidePage(
        String title,
        @Nullable About about,
        String address,
        @Nullable String warning,
        List<Failure> errors,
        List<Link> helps,
        @Nullable Meanwhile meanwhile,
        List<FormField> fields,
        String key,
        String version,
        boolean previewable,
        @Nullable Will will,
        List<Answer> answers) {

    /**
     * What the form is about.
     *
     * @param answers what the decision answers, which is read first
     */
    public record About(String id, String text, String address, List<Entry> answers) {

        About(String id, String text, String address) {
            this(id, text, address, List.of());
        }
    }

    /** An answer to be checked, and the hidden fields that send it. */
    public record Answer(String label, String text) {}

    /**
     * What a decision would do.
     *
     * @param effects on dates, status, figures and signals; empty if none of them changes
     * @param lowers whether something would look less delayed or less adrift
     */
    public record Will(String from, List<String> effects, boolean lowers) {}

    /** Whether a file can be sent with it. */
    public boolean takesFiles() {
        return FileFields.any(fields);
    }

    static DecidePage of(
            String title,
            @Nullable About about,
            String address,
            List<FormField> fields,
            String key,
            String version,
            boolean previewable) {
        return new DecidePage(
                title,
                about,
                address,
                null,
                List.of(),
                List.of(),
                null,
                fields,
                key,
                version,
                previewable,
                null,
                List.of());
    }

    DecidePage warning(@Nullable String other) {
        return new DecidePage(
                title,
                about,
                address,
                other,
                errors,
                helps,
                meanwhile,
                fields,
                key,
                version,
                previewable,
                will,
                answers);
    }

    DecidePage failed(List<Failure> failures, List<Link> help, @Nullable Meanwhile since) {
        return new DecidePage(
                title,
                about,
                address,
                warning,
                failures,
                help,
                since,
                fields,
                key,
                version,
                previewable,
                will,
                answers);
    }

    DecidePage will(@Nullable Will other) {
        return new DecidePage(
                title,
                about,
                address,
                warning,
                errors,
                helps,
                meanwhile,
                fields,
                key,
                version,
                previewable,
                other,
                answers);
    }

    DecidePage checking(List<Answer> toBeChecked) {
        return new DecidePage(
                title,
                about,
                address,
                warning,
                errors,
                helps,
                meanwhile,
                fields,
                key,
                version,
                previewable,
                will,
                toBeChecked);
    }
}
