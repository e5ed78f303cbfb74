/** Changes of what an action promises, other than its date and its owner. */
@NullMarked
package org.throughline.command.action.amendment;

import org.jspecify.annotations.NullMarked;
