package org.throughline.board.attachment;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.erasure.Erasable;
import org.throughline.platform.attachment.Attachments;
import org.throughline.platform.erasure.ErasureKind;

/**
 * Erases a file, also one that something refers to: its content and its key. The hash stays in the log, which is never
 * altered; what refers to it shows that it was erased.
 */
@Component
class ErasableFile implements Erasable {

    private final Attachments attachments;
    private final FileReach reach;
    private final AskerResolver askers;

    ErasableFile(Attachments attachments, FileReach reach, AskerResolver askers) {
        this.attachments = attachments;
        this.reach = reach;
        this.askers = askers;
    }

    @Override
    public ErasureKind kind() {
        return ErasureKind.FILE;
    }

    /** A file that its asker may not read is as unknown as one that was never uploaded. */
    @Override
    public List<Erased> erase(String sha256) {
        if (!reach.mayRead(askers.asker(), sha256) || !attachments.destroy(sha256)) return List.of();
        return List.of(new Erased(sha256, List.of("content of the file")));
    }
}
