package org.throughline.web.drift;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.Filter;
import org.throughline.web.list.Pages;
import org.throughline.web.list.StandpointBar;
import org.throughline.web.list.Table;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Link;

/**
 * The drift board.
 *
 * @param day "Today, 29 November 2026"
 * @param about what the numbers are compared with
 * @param asKnownThen the address of the earlier day by what had been recorded by then
 * @param filters what the page can be narrowed to
 * @param filtered whether it is
 * @param kept the other parameters of the address, as hidden fields of the filters
 * @param narrowed what else the page is narrowed to, each with the address without it
 * @param compare the earlier day to compare with
 * @param heat null where there is no action
 * @param seriesPage the address of the numbers over another period
 * @param changes the address of everything else that changed
 * @param closures the address of all closures with their reasons
 * @param files the comparison as files
 */
public record BoardPage(
        String day,
        String about,
        String asKnownThen,
        StandpointBar standpoint,
        List<Filter> filters,
        boolean filtered,
        List<Choice> kept,
        List<Link> narrowed,
        List<Figure> numbers,
        Compare compare,
        List<ShownBy> by,
        String drifting,
        @Nullable HeatTable heat,
        Pages pages,
        Table groups,
        Series series,
        String seriesPage,
        WhatChanged changed,
        String changes,
        List<Talk> conversations,
        Link closed,
        String closures,
        List<Link> files) {

    /** @param address null for the one that is shown */
    public record ShownBy(String name, @Nullable String address) {}

    /**
     * The forms that choose another day to compare with.
     *
     * @param meeting the identifier of the meeting that was chosen; empty for none
     * @param since the day that was chosen, as a date input has it; empty for none
     */
    public record Compare(String address, List<Choice> meetings, String meeting, String since, List<Choice> kept) {}

    /** One of the four conversations. */
    public record Talk(String name, String means, String count, String list) {}
}
