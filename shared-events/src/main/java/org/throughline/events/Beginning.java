package org.throughline.events;

/** The event that a stream begins with. Nothing of the stream takes effect before it. */
public interface Beginning extends BoardEvent {}
