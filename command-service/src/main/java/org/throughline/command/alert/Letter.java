package org.throughline.command.alert;

/** A digest as its reader reads it: the same in plain text and in HTML. */
record Letter(String subject, String text, String html) {}
