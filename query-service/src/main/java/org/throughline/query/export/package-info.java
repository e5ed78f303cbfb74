/** Exports: any list as CSV or as a spreadsheet, with its query printed on it. */
@NullMarked
package org.throughline.query.export;

import org.jspecify.annotations.NullMarked;
