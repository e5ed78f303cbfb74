/** The owner of an action, its contributors and the committees that oversee it. */
@NullMarked
package org.throughline.command.action.ownership;

import org.jspecify.annotations.NullMarked;
