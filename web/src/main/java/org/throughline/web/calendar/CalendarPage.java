package org.throughline.web.calendar;

import java.util.List;
import org.throughline.web.list.Register;
import org.throughline.web.list.Row;

/**
 * The days ahead.
 *
 * @param file the calendar as a file
 * @param subscription where the user makes an address for a calendar program, for the same agency, committee, review and kind
 */
public record CalendarPage(Register register, List<Row> rows, String file, String subscription) {}
