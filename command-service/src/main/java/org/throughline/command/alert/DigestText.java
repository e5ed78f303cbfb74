package org.throughline.command.alert;

/** The text of a digest, in plain text and in HTML. */
record DigestText(String subject, String text, String html) {}
