/** The action register: the actions that a filter asks for as rows, with counts, and each of them in full. */
@NullMarked
package org.throughline.query.action.register;

import org.jspecify.annotations.NullMarked;
