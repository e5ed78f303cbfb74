/** Requests for lists: filters, both clocks, order, pages and formats. */
@NullMarked
package org.throughline.query.list;

import org.jspecify.annotations.NullMarked;
