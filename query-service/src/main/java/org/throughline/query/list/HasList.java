package org.throughline.query.list;

/** An answer that has a list among other things. Its export is that list. */
public interface HasList {

    /** The whole list, with the point on both clocks that it is about. */
    Page<?> list();
}
