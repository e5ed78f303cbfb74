package org.throughline.web.layout;

/** A page that says what cannot be shown, and why. */
public record ErrorPage(String title, String sentence) {}
