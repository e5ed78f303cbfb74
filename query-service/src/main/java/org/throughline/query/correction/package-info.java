/** Every correction: what was recorded wrongly, field by field, and what putting it right did to figures. */
@NullMarked
package org.throughline.query.correction;

import org.jspecify.annotations.NullMarked;
