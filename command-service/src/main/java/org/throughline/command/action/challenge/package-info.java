/** What is said about an action without changing it: notes, concerns, escalations and disputes. */
@NullMarked
package org.throughline.command.action.challenge;

import org.jspecify.annotations.NullMarked;
