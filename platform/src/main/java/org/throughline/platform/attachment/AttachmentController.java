package org.throughline.platform.attachment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.platform.attachment.Attachments.Attachment;
import org.throughline.platform.web.InvalidField;
import org.throughline.platform.web.Refused;

/** Upload and download of files, which are identified by the hash of their content. */
@RestController
@RequestMapping("/api/files")
@Tag(name = "Files")
class AttachmentController {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /** The response to an upload. */
    record Uploaded(String sha256, long bytes, String mediaType) {}

    private final Attachments attachments;
    private final MediaTypes types;

    AttachmentController(Attachments attachments, MediaTypes types) {
        this.attachments = attachments;
        this.types = types;
    }

    @PostMapping(consumes = MediaType.ALL_VALUE)
    @Operation(summary = "Upload a file as the body; a source names it by its SHA-256. The same file is stored once")
    ResponseEntity<Uploaded> upload(
            @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String said, InputStream body)
            throws IOException {
        var file = Files.createTempFile("throughline", ".upload");
        try {
            var sha256 = received(body, file);
            if (Files.size(file) == 0) throw new InvalidField("body", "is empty; send the file as the body");
            var type = types.of(file, said).orElseThrow(AttachmentController::refusedType);
            var kept = attachments.keep(file, sha256, type, user());
            return ResponseEntity.status(Boolean.TRUE.equals(kept.added()) ? HttpStatus.CREATED : HttpStatus.OK)
                    .location(URI.create("/api/files/" + sha256))
                    .body(new Uploaded(sha256, kept.bytes(), kept.mediaType()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @GetMapping("/{sha256}")
    @Operation(summary = "Download a file")
    ResponseEntity<byte[]> file(@PathVariable String sha256) {
        var found = find(sha256);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(found.mediaType()))
                .eTag(sha256)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(sha256).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(attachments.content(sha256));
    }

    private Attachment find(String sha256) {
        if (!SHA256.matcher(sha256).matches()) throw new InvalidField("sha256", "is 64 lower-case hexadecimal digits");
        return attachments.find(sha256).orElseThrow(Refused::unknown);
    }

    /** Writes the body to a file and returns its SHA-256 (FIPS 180-4) in hexadecimal. */
    private static String received(InputStream body, Path file) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(body, digest);
                    var out = Files.newOutputStream(file)) {
                in.transferTo(out);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static Refused refusedType() {
        return Refused.unsupported(
                "file-type-is-allowed",
                "a file is a PDF, a PNG, a JPEG, plain text, CSV, or a text or spreadsheet of an office program without macros");
    }

    private static String user() {
        return Objects.requireNonNull(SecurityContextHolder.getContext().getAuthentication())
                .getName();
    }
}
