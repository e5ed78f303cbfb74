/** How a decision is asked for and taken, whatever it is about: who asks, under whose authority, on which version, once. */
@NullMarked
package org.throughline.command.decision;

import org.jspecify.annotations.NullMarked;
