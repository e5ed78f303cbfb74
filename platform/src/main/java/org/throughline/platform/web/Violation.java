package org.throughline.platform.web;

/** What is wrong with one field of a request. */
public record Violation(String field, String message) {}
