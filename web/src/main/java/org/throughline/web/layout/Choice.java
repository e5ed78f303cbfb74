package org.throughline.web.layout;

/**
 * One value to choose in a form.
 *
 * @param value as the API takes it
 * @param text for people
 */
public record Choice(String value, String text) {}
