/** The state of an action. */
@NullMarked
package org.throughline.domain.action;

import org.jspecify.annotations.NullMarked;
