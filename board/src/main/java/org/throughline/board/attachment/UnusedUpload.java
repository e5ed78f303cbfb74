package org.throughline.board.attachment;

import java.time.Instant;
import org.throughline.platform.attachment.Attachments.Upload;

/** An upload that nothing refers to. */
public record UnusedUpload(String sha256, long bytes, String mediaType, String uploadedBy, Instant uploadedAt) {

    static UnusedUpload of(Upload upload) {
        return new UnusedUpload(
                upload.sha256(), upload.bytes(), upload.mediaType(), upload.login(), upload.uploadedAt());
    }
}
