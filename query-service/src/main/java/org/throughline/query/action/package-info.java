/** Actions: the register, one action on any day by what was known at any moment, and its history. */
@NullMarked
package org.throughline.query.action;

import org.jspecify.annotations.NullMarked;
