package org.throughline.web.keeping;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.list.Pages;
import org.throughline.web.office.OfficePage;

/**
 * Files that nothing refers to.
 *
 * @param mayUpload whether the user may upload one
 * @param error why an upload was refused; null for none
 */
public record FilesPage(
        OfficePage office,
        List<Row> rows,
        Pages pages,
        boolean mayUpload,
        @Nullable String error) {

    public record Row(String sha256, String type, String size, String by, String at) {}
}
