package org.throughline.command;

import org.throughline.events.DigestId;

/** A command on a digest, which tells of actions that its asker may not be able to read. */
public interface OnDigest {

    DigestId digestId();
}
