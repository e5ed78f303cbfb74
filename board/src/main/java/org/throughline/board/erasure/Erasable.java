package org.throughline.board.erasure;

import java.util.List;
import org.throughline.platform.erasure.ErasureKind;

/** Something that can be erased. */
public interface Erasable {

    /**
     * One subject that was erased.
     *
     * @param subject as in {@link ErasureKind}
     * @param what was erased of it, in words without personal data, such as "name"
     */
    record Erased(String subject, List<String> what) {}

    ErasureKind kind();

    /**
     * Erases in the transaction of the caller, so that nothing of it can be read afterwards.
     *
     * @return what was erased; several where one subject is stored under several identifiers; none if there is nothing of that kind
     *     by that subject, or it was erased before
     * @throws org.throughline.platform.problem.Refused if it must not be erased
     */
    List<Erased> erase(String subject);
}
