package org.throughline.board.contact;

import org.throughline.events.DigestId.Reader;

/** A reader of digests without an address. */
public record MissingContact(Reader reader, String id) {}
