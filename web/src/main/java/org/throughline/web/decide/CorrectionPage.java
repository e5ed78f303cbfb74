package org.throughline.web.decide;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.decide.DecidePage.About;

/**
 * The correction of one entry, with what the entry says filled in, and what would change.
 *
 * @param entry what the entry says in a sentence
 * @param day on which it took effect
 * @param fields what it should have said
 * @param reasons why it is corrected, and under which minute
 * @param key the idempotency key of this form
 * @param version of the thing when the form was made
 * @param previewed the fingerprint of what the preview is about; empty without one
 * @param preview null before the changes were looked at
 */
public record CorrectionPage(
        About about,
        String address,
        long corrects,
        String entry,
        String day,
        List<Failure> errors,
        @Nullable Meanwhile meanwhile,
        List<FormField> fields,
        List<FormField> reasons,
        String key,
        String version,
        String previewed,
        @Nullable Preview preview) {

    /**
     * What the correction would change.
     *
     * @param effects on dates, status, figures and signals; empty if none of them changes
     * @param lowers whether the action would look less delayed or less adrift
     */
    public record Preview(List<Change> changes, List<String> effects, boolean lowers) {}

    /** A field as it was recorded and as it should have been. */
    public record Change(String label, String before, String after) {}

    /** An entry to choose for correction. */
    public record Correctable(
            String day, String text, @Nullable String address) {}
}
