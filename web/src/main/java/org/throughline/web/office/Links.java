package org.throughline.web.office;

import java.util.List;
import org.throughline.web.list.Cell;
import org.throughline.web.words.Link;

/** Links of a row, one below the other. */
public final class Links {

    private Links() {}

    public static Cell cell(List<Link> links) {
        if (links.isEmpty()) return Cell.none("nothing");
        var cell = Cell.of(links.getFirst());
        for (var link : links.subList(1, links.size())) cell = cell.thenLink(link.text(), link.address());
        return cell;
    }
}
