package org.throughline.web.words;

/** Words that lead to a page. */
public record Link(String text, String address) {}
