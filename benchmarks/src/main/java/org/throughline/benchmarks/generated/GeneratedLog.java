package org.throughline.benchmarks.generated;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import org.throughline.events.BoardEvent;
import org.throughline.events.MeetingId;
import org.throughline.events.meeting.MeetingEvent.MeetingConvened;

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
    private final Set<MeetingId> convened = new HashSet<>();
    private int begun;

    private GeneratedLog(int reviews, Plans plans) {
        this.reviews = reviews;
        this.plans = plans;
    }

    /** A log of at least so many events, each review being there whole, and of the meetings at which they were decided. */
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
        var meeting = notYetConvened(underWay.element().getFirst());
        if (meeting.isPresent()) return meeting.get();
        var review = underWay.remove();
        var next = review.removeFirst();
        if (!review.isEmpty()) underWay.add(review);
        return next;
    }

    /** The convening of the meeting that an event is decided at, unless an earlier event had the same. */
    private Optional<Told> notYetConvened(Told next) {
        if (!(next.event() instanceof BoardEvent event) || event.authority() == null) return Optional.empty();
        var meeting = MeetingId.of(event.authority());
        return convened.add(meeting)
                ? Optional.of(new Told(
                        "Meeting",
                        meeting.value(),
                        0,
                        next.recordedAt(),
                        new MeetingConvened(meeting, event.authority().meetingDate(), null, List.of())))
                : Optional.empty();
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
