/** Loads a plan that is kept as files into a running program, through its REST API and no other way. */
@NullMarked
package org.throughline.standalone.example;

import org.jspecify.annotations.NullMarked;
