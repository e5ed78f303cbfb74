/**
 * The documents of views: all states of one stream in one document, readable in a MongoDB shell, and read again without
 * folding an event.
 */
@NullMarked
package org.throughline.query.document;

import org.jspecify.annotations.NullMarked;
