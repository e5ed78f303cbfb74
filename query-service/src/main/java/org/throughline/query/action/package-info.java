/** Actions: the view of them, which of them somebody may read, and each on any day by what was known at any moment. */
@NullMarked
package org.throughline.query.action;

import org.jspecify.annotations.NullMarked;
