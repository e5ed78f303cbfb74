/** Throughline as its users and its operators meet it: processes that are started, asked over HTTP, killed and stopped. */
@NullMarked
package org.throughline.system;

import org.jspecify.annotations.NullMarked;
