/** The history of an action in sentences. */
@NullMarked
package org.throughline.query.action.history;

import org.jspecify.annotations.NullMarked;
