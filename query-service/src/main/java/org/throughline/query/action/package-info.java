/** Actions: their view, which of them a user may read, and each on any day by what was known at any moment. */
@NullMarked
package org.throughline.query.action;

import org.jspecify.annotations.NullMarked;
