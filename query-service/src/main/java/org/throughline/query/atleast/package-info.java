/** Read your own write: any question can wait until the views show a decision. */
@NullMarked
package org.throughline.query.atleast;

import org.jspecify.annotations.NullMarked;
