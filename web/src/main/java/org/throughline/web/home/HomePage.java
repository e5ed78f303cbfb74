package org.throughline.web.home;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the plan stands and what waits.
 *
 * @param about how many actions the numbers are about, and what they are compared with
 * @param waiting the longest waiting first
 * @param waitingInAll how many wait, also those that are not shown here
 */
public record HomePage(
        String day,
        String about,
        List<Figure> numbers,
        String waitingTitle,
        List<Waiting> waiting,
        long waitingInAll,
        List<NextMeeting> meetings,
        boolean empty,
        boolean demonstration) {

    /**
     * One of the five numbers.
     *
     * @param was the number it is compared with; null where there is no meeting to compare with
     * @param restsOn what part of it rests on; null if it rests on decisions and dates of this board alone
     * @param list the address of the actions it counts
     */
    public record Figure(
            String id,
            String name,
            long now,
            @Nullable Long was,
            String means,
            @Nullable String restsOn,
            String list) {}

    /** @param overdue whether the day to answer by has passed */
    public record Waiting(String what, String address, String on, String days, String answerBy, boolean overdue) {}

    public record NextMeeting(String day, String committee, String items) {}
}
