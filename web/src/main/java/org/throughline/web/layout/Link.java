package org.throughline.web.layout;

/** Words that lead to a page. */
public record Link(String text, String address) {}
