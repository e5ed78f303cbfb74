package org.throughline.platform.web;

/** One invalid field of a request and the reason. */
public record Violation(String field, String message) {}
