package org.throughline.platform.access;

/** The record of access. Records are added and never changed; retention deletes whole days of them. */
public interface AccessRecords {

    /**
     * Adds an act that changes something, in the transaction of the caller if there is one: the act and its record are stored
     * together or not at all.
     *
     * @throws org.springframework.dao.DataAccessException if it cannot be stored
     */
    void add(AccessRecord act);

    /**
     * Adds a read. It is stored shortly after, outside any transaction, together with others.
     *
     * @throws org.throughline.platform.problem.Refused if too many records wait to be stored; do not answer the read then
     */
    void addRead(AccessRecord read);

    /** Waits until the reads that this process has added before are stored, at most for a second. */
    void awaitStored();
}
