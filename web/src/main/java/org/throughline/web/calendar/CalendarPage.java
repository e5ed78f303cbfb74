package org.throughline.web.calendar;

import java.util.List;
import org.throughline.web.list.Register;
import org.throughline.web.list.Row;

/**
 * The days ahead.
 *
 * @param file the calendar as a file
 * @param subscription the address that a calendar program asks, below that of the program
 */
public record CalendarPage(Register register, List<Row> rows, String file, String subscription) {}
