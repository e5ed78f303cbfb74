/** Lists to take along: any list as CSV or as a spreadsheet, with the question it answers printed on it. */
@NullMarked
package org.throughline.query.export;

import org.jspecify.annotations.NullMarked;
