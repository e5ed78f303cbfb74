/** Every replacement of a due date: what it moved, by how much, and whether the date had passed already. */
@NullMarked
package org.throughline.query.rebaseline;

import org.jspecify.annotations.NullMarked;
