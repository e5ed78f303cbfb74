/** The watch of every morning: who is told what of delay and drift, and how it reaches them. */
@NullMarked
package org.throughline.command.alert;

import org.jspecify.annotations.NullMarked;
