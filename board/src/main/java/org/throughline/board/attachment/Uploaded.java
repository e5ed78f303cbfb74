package org.throughline.board.attachment;

/** The answer to an upload. */
public record Uploaded(String sha256, long bytes, String mediaType) {}
