package org.throughline.web.home;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.drift.Figure;
import org.throughline.web.drift.WhatChanged;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Link;

/**
 * How the plan stands and what waits.
 *
 * @param about how many actions the numbers are about, and what they are compared with
 * @param contributes to what a lead's agency contributes too; null if to nothing, and for the others
 * @param committees with whose last meeting the numbers can be compared
 * @param committee the one that was asked for; empty for the Board
 * @param also what else waits, each with its number: "5 alerts without an answer"
 * @param minutes meetings of the past whose minutes no meeting has approved; empty for who does not record
 * @param concerns what about the program itself needs the user; empty for all but administrators
 */
public record HomePage(
        String day,
        String about,
        @Nullable Link contributes,
        List<Choice> committees,
        String committee,
        List<Figure> numbers,
        List<WaitingGroup> waiting,
        List<Link> also,
        Link everything,
        List<MeetingLine> minutes,
        List<MeetingLine> meetings,
        WhatChanged changed,
        String changes,
        boolean empty,
        boolean demonstration,
        List<Concern> concerns) {

    /**
     * What waits for the same answer.
     *
     * @param id unique on its page
     * @param title "Waiting for committees: 24"
     */
    public record WaitingGroup(String id, String title, List<Waiting> kinds) {}

    /**
     * Matters of one kind.
     *
     * @param what "3 requests for more time"
     * @param longest the one that waits longest
     * @param days how long that one has waited
     * @param answerBy "2 overdue", or the day by which that one is to be answered
     */
    public record Waiting(String what, String address, String longest, String days, String answerBy) {}

    public record MeetingLine(String day, String committee, String address, String items) {}
}
