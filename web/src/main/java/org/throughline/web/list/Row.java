package org.throughline.web.list;

import java.util.Arrays;
import java.util.List;

/** A row of a table. Its first cell is its head. */
public record Row(List<Cell> cells) {

    public static Row of(Cell... cells) {
        return new Row(Arrays.asList(cells));
    }
}
