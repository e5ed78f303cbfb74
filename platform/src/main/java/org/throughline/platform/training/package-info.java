/** What a program does in a training run, from which the JVM learns which classes to cache. */
package org.throughline.platform.training;
