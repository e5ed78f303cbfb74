package org.throughline.benchmarks.generated;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * The decisions of many reviews over six years, in the order in which they were recorded.
 *
 * <p>Reviews begin one after another and run for two years or so beside each other, so that streams are interleaved as in
 * a real log. Only those under way are held in memory, whatever the length of the log.
 */
public final class GeneratedLog implements Iterator<Told> {

    private static final LocalDate BEGINS = LocalDate.of(2018, 1, 8);
    private static final int DAYS_OF_BEGINNINGS = 4 * 365;

    private final int reviews;
    private final Plans plans;
    private final PriorityQueue<ArrayDeque<Told>> underWay =
            new PriorityQueue<>(Comparator.comparing(review -> review.getFirst().recordedAt()));
    private int begun;

    private GeneratedLog(int reviews, Plans plans) {
        this.reviews = reviews;
        this.plans = plans;
    }

    /** A log of at least so many events, each review being there whole. */
    public static GeneratedLog ofEvents(int events) {
        return new GeneratedLog(Math.ceilDiv(events, GeneratedReview.EVENTS), Plans.CARRIED_OUT);
    }

    /** A log with at least so many actions. */
    public static GeneratedLog ofActions(int actions) {
        return new GeneratedLog(Math.ceilDiv(actions, GeneratedReview.ACTIONS), Plans.CARRIED_OUT);
    }

    /** A log with at least so many actions that are all still open, spread over so many agencies. */
    public static GeneratedLog ofOpenActions(int actions, int agencies) {
        return new GeneratedLog(Math.ceilDiv(actions, GeneratedReview.ACTIONS), Plans.open(agencies));
    }

    @Override
    public boolean hasNext() {
        return !underWay.isEmpty() || begun < reviews;
    }

    @Override
    public Told next() {
        if (!hasNext()) throw new NoSuchElementException();
        // The next review may begin before anything else happens in those that are under way.
        while (begun < reviews && (underWay.isEmpty() || beginsBeforeTheNextEvent())) begin();
        var review = underWay.remove();
        var next = review.removeFirst();
        if (!review.isEmpty()) underWay.add(review);
        return next;
    }

    private boolean beginsBeforeTheNextEvent() {
        var next = underWay.element().getFirst().recordedAt();
        return !GeneratedReview.recordedAt(beginning(begun)).isAfter(next);
    }

    private void begin() {
        underWay.add(new ArrayDeque<>(new GeneratedReview(begun, beginning(begun), plans).events()));
        begun++;
    }

    private LocalDate beginning(int review) {
        return BEGINS.plusDays((long) DAYS_OF_BEGINNINGS * review / reviews);
    }
}
