/** What can happen to a finding, and the words for it. */
@NullMarked
package org.throughline.events.finding;

import org.jspecify.annotations.NullMarked;
