/** Commands that ask a running program what people ask every day. */
@NullMarked
package org.throughline.standalone.question;

import org.jspecify.annotations.NullMarked;
