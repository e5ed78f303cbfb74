/**
 * Decides. A request body is a {@link org.throughline.command.Command}; its aggregate checks it against the
 * {@link org.throughline.command.Rule rules} and records events. This package has what every command is made of.
 */
@NullMarked
package org.throughline.command;

import org.jspecify.annotations.NullMarked;
