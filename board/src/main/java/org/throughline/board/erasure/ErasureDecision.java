package org.throughline.board.erasure;

import org.throughline.events.Authority;

/**
 * The decision to erase.
 *
 * @param reason in words, without the name
 * @param decidedBy the login that recorded it
 */
public record ErasureDecision(ErasureReason reasonCode, String reason, Authority authority, String decidedBy) {}
