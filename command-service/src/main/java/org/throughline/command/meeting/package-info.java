/** The write side of a meeting: it is convened, its agenda and attendance are kept, and its decisions are taken in order. */
@NullMarked
package org.throughline.command.meeting;

import org.jspecify.annotations.NullMarked;
