package org.throughline.board.export;

/** An answer that has rows among other things. Its export is those rows. */
public interface HasRows {

    /** All of them. */
    Rows<?> list();
}
