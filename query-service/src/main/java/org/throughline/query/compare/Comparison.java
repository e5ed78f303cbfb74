package org.throughline.query.compare;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.events.ReviewId;
import org.throughline.query.history.History;
import org.throughline.query.list.HasList;
import org.throughline.query.list.Page;

/**
 * An action, a finding or a review from two standpoints.
 *
 * @param of where it is: "actions/scr-child-j.f1.a1"
 * @param title its statement or title at the right standpoint, or else at the left one
 * @param differing how many fields differ
 * @param fields every field, in one order; a text is as the log has it: days as 2017-03-31, identifiers of the directory
 * @param between the entries that count at one of the two standpoints only, in the order they were recorded
 * @param laterOnly how many more entries were recorded between the two moments, and took effect after both days
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Comparison(
        String of,
        String id,
        ReviewId review,
        String title,
        Side left,
        Side right,
        int differing,
        List<Field> fields,
        List<Between> between,
        int laterOnly)
        implements HasList {

    /**
     * A standpoint.
     *
     * @param exists whether it was there on that day, by what was known
     */
    public record Side(LocalDate asOf, @Nullable Instant knownAt, boolean exists) {}

    /**
     * A field from both standpoints.
     *
     * @param left null where there was none
     * @param lowered whether an entry that was recorded between the two moments made this figure of delay or drift smaller on
     *     the left day, or took a signal away
     * @param entries those that changed it, in the order they were recorded
     * @param daysPassed whether it also changed, or changed only, because days passed
     * @param elsewhere whether it also changed, or changed only, by entries of something else: the policy, the directory,
     *     a finding or an action
     */
    public record Field(
            String field,
            @Nullable String left,
            @Nullable String right,
            boolean differs,
            boolean lowered,
            List<Entry> entries,
            boolean daysPassed,
            boolean elsewhere) {}

    /** An entry by the stream that it is in and its version. */
    public record Entry(String id, long version) {}

    /** An entry that counts at one standpoint only. */
    public record Between(String id, boolean countsLeft, History.Entry entry) {}

    /** A field in an export. */
    public record ExportedField(
            String field,
            @Nullable String left,
            @Nullable String right,
            boolean differs,
            boolean lowered,
            String why) {}

    @Override
    public Page<ExportedField> list() {
        return Page.whole(
                left.asOf(),
                left.knownAt(),
                fields.stream()
                        .map(field -> new ExportedField(
                                field.field(),
                                field.left(),
                                field.right(),
                                field.differs(),
                                field.lowered(),
                                why(field)))
                        .toList());
    }

    private static String why(Field field) {
        var reasons = new ArrayList<String>();
        if (!field.entries().isEmpty())
            reasons.add(field.entries().stream()
                    .map(entry -> "entry " + entry.version() + " of " + entry.id())
                    .collect(Collectors.joining(", ")));
        if (field.daysPassed()) reasons.add("days passed");
        if (field.elsewhere()) reasons.add("entries of something else");
        return String.join("; ", reasons);
    }
}
