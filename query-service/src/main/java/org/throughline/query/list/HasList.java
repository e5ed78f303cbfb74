package org.throughline.query.list;

import org.throughline.board.export.HasRows;

/** An answer that has a list among other things. Its export is that list. */
public interface HasList extends HasRows {

    /** The whole list, with the point on both clocks that it is about. */
    @Override
    Page<?> list();
}
