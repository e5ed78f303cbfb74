package org.throughline.query.bitemporal;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * The position of an identifier in lists: reviews by name, then findings by number, then actions by number, so that f10
 * comes after f9.
 *
 * @param review the review; the whole identifier of anything else, such as a meeting
 * @param finding 0 for a review
 * @param action 0 for a finding
 */
record IdOrder(String review, int finding, int action) implements Comparable<IdOrder> {

    private static final Pattern PART = Pattern.compile("(.+?)\\.f(\\d+)(?:\\.a(\\d+))?");
    private static final Comparator<IdOrder> ORDER = Comparator.comparing(IdOrder::review)
            .thenComparingInt(IdOrder::finding)
            .thenComparingInt(IdOrder::action);

    static IdOrder of(String id) {
        var part = PART.matcher(id);
        if (!part.matches()) return new IdOrder(id, 0, 0);
        return new IdOrder(
                part.group(1),
                Integer.parseInt(part.group(2)),
                part.group(3) == null ? 0 : Integer.parseInt(part.group(3)));
    }

    /** After every finding and action of the same review. */
    IdOrder last() {
        return new IdOrder(review, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public int compareTo(IdOrder other) {
        return ORDER.compare(this, other);
    }
}
