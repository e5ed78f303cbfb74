package org.throughline.command.digest;

/** The text of a digest, in plain text and in HTML. */
record DigestText(String subject, String text, String html) {}
