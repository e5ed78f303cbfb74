/** Exports: any list of the API as CSV or as a spreadsheet, with the question that it answers. */
@NullMarked
package org.throughline.board.export;

import org.jspecify.annotations.NullMarked;
