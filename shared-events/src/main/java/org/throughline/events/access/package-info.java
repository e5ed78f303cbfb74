/** The roles of users. */
@NullMarked
package org.throughline.events.access;

import org.jspecify.annotations.NullMarked;
