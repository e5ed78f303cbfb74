/** The decision to erase names, mail addresses and files. */
@NullMarked
package org.throughline.command.erasure;

import org.jspecify.annotations.NullMarked;
