/** Alerts about an action, and requests for more time. */
@NullMarked
package org.throughline.command.action.alert;

import org.jspecify.annotations.NullMarked;
