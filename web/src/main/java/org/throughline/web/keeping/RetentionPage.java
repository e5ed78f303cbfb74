package org.throughline.web.keeping;

import java.util.List;
import org.throughline.web.list.Pages;
import org.throughline.web.office.OfficePage;

/**
 * What is due for erasure.
 *
 * @param mayErase whether the user may choose and erase
 */
public record RetentionPage(OfficePage office, List<Row> rows, Pages pages, boolean mayErase) {

    /**
     * A name or a file that is due.
     *
     * @param value what is sent when it is chosen
     */
    public record Row(String value, String name, String since, String because) {}
}
