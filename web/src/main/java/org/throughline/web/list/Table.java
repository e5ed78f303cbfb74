package org.throughline.web.list;

import java.util.List;

/**
 * A table within a page, shown by {@code layout/table.jte}.
 *
 * @param id unique on its page
 * @param caption what it is about
 */
public record Table(String id, String caption, List<Column> columns, List<Row> rows) {}
