/** The time an action has: due date, milestones and holds. */
@NullMarked
package org.throughline.command.action.timing;

import org.jspecify.annotations.NullMarked;
