package org.throughline.web.drift;

import java.util.List;
import org.throughline.web.list.Filter;
import org.throughline.web.words.Choice;
import org.throughline.web.words.Link;

/**
 * The five numbers over a period.
 *
 * @param filters the period, and what the numbers are about
 * @param kept the other parameters of the address, as hidden fields
 * @param known "by what had been recorded by 2 May 2017"; empty for all that is known now
 */
public record SeriesPage(
        String address,
        String board,
        String known,
        List<Filter> filters,
        List<Choice> kept,
        Series series,
        List<Link> files) {}
