package org.throughline.board.account;

/**
 * A new token of a program.
 *
 * @param secret what the program sends; it is shown this once
 */
public record IssuedToken(ProgramToken token, String secret) {}
