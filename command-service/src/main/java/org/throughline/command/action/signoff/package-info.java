/** Sign-off of an action, its conditions and its sustained checks. */
@NullMarked
package org.throughline.command.action.signoff;

import org.jspecify.annotations.NullMarked;
