/** Where mail goes, kept beside the log so that it can be erased. */
@NullMarked
package org.throughline.platform.contact;

import org.jspecify.annotations.NullMarked;
