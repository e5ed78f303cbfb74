package org.throughline.query.clocks;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * Where a thing stands in lists: reviews by name, in them findings by number, in those actions by number, so that f10
 * comes after f9.
 *
 * @param whole the review, or the whole identifier of what is not part of one
 * @param finding 0 for a review itself
 * @param action 0 for a finding itself
 */
record Place(String whole, int finding, int action) implements Comparable<Place> {

    private static final Pattern PART = Pattern.compile("(.+?)\\.f(\\d+)(?:\\.a(\\d+))?");

    private static final Comparator<Place> ORDER =
            Comparator.comparing(Place::whole).thenComparingInt(Place::finding).thenComparingInt(Place::action);

    static Place of(String id) {
        var part = PART.matcher(id);
        if (!part.matches()) return new Place(id, 0, 0);
        return new Place(
                part.group(1),
                Integer.parseInt(part.group(2)),
                part.group(3) == null ? 0 : Integer.parseInt(part.group(3)));
    }

    /** After everything that is part of the same. */
    Place last() {
        return new Place(whole, Integer.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
