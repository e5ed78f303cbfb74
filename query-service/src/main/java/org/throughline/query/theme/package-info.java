/** Practice areas, and what recurs in them. */
@NullMarked
package org.throughline.query.theme;

import org.jspecify.annotations.NullMarked;
