package org.throughline.platform.openapi;

/**
 * A type that is one string in JSON and in an address.
 *
 * @param example one that means something in the demonstration
 */
public record StringForm(Class<?> type, String description, String example) {}
