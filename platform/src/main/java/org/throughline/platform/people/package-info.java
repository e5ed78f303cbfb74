/** Names of people, kept beside the log so that they can be erased. */
@NullMarked
package org.throughline.platform.people;

import org.jspecify.annotations.NullMarked;
