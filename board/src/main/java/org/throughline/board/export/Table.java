package org.throughline.board.export;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows under their columns, read one after the other.
 *
 * @param total how many rows there are
 */
record Table(Columns columns, Iterable<?> rows, long total, Cell cell) {

    static Table of(Columns columns, List<?> rows, JsonMapper json) {
        return new Table(columns, rows, rows.size(), new Cell(json));
    }
}
