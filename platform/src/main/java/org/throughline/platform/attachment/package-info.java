/** Uploaded source documents, each stored once under the hash of its content. */
@NullMarked
package org.throughline.platform.attachment;

import org.jspecify.annotations.NullMarked;
