/** The write side of an action: one promise and its whole life. */
@NullMarked
package org.throughline.command.action;

import org.jspecify.annotations.NullMarked;
