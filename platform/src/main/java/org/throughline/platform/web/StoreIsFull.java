package org.throughline.platform.web;

/** The database has refused to write because its disk is full. Published as an application event. */
public record StoreIsFull() {}
