package org.throughline.platform.commandline;

/** A command that works on the stores of this machine or of the servers, and so takes the settings of the program. */
public interface OnThisMachine {}
