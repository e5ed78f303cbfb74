/** What the program gives to those who monitor it, and what they are given to monitor it with. */
@NullMarked
package org.throughline.standalone.monitoring;

import org.jspecify.annotations.NullMarked;
