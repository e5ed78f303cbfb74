package org.throughline.platform.problem;

/** The database has refused to write because its disk is full. Published as an application event. */
public record StoreIsFull() {}
