/** What can happen to an action, and the words for it. */
@NullMarked
package org.throughline.events.action;

import org.jspecify.annotations.NullMarked;
