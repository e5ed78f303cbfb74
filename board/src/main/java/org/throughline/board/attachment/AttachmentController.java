package org.throughline.board.attachment;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.attachment.FileReach.Ground;
import org.throughline.board.export.ExportRequest;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.board.permission.ReadsContent;
import org.throughline.events.Role;
import org.throughline.platform.access.AccessKind;
import org.throughline.platform.access.AccessRecord;
import org.throughline.platform.access.AccessRecords;
import org.throughline.platform.attachment.Attachments;
import org.throughline.platform.attachment.Attachments.Attachment;
import org.throughline.platform.openapi.DescribedProblems;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.problem.Refused;

/** Upload, download and removal of files, which are identified by the hash of their content. */
@RestController
@RequestMapping("/api/files")
@Tag(name = "Files")
class AttachmentController {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final int UPLOADS_MAX = 1_000;

    /** What a browser may do with a file that somebody uploaded: keep it, and no more. */
    private static final String NOTHING_RUNS = "default-src 'none'; sandbox";

    private static final Map<String, String> ENDINGS = Map.of(
            "application/pdf", ".pdf",
            "image/png", ".png",
            "image/jpeg", ".jpg",
            "text/plain", ".txt",
            "text/csv", ".csv",
            "application/msword", ".doc",
            "application/vnd.ms-excel", ".xls",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx",
            "application/vnd.oasis.opendocument.text", ".odt");

    private final Attachments attachments;
    private final FileReach reach;
    private final FileRemovals removals;
    private final AskerResolver askers;
    private final AccessRecords access;

    AttachmentController(
            Attachments attachments,
            FileReach reach,
            FileRemovals removals,
            AskerResolver askers,
            AccessRecords access) {
        this.attachments = attachments;
        this.reach = reach;
        this.removals = removals;
        this.askers = askers;
        this.access = access;
    }

    @PostMapping(consumes = MediaType.ALL_VALUE)
    @Operation(
            operationId = "uploadFile",
            summary = "Upload a file as the body; a source names it by its SHA-256",
            description =
                    "Until something refers to it, the file is yours alone. Then whoever may read that may read the file."
                            + " A form (multipart/form-data) is refused.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.ALL_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", description = "The file is new")
    @ApiResponse(responseCode = "200", description = "The program has the same file already")
    @ApiResponse(responseCode = "507", ref = DescribedProblems.REF + "507")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR},
            reach = Reach.READABLE)
    ResponseEntity<Uploaded> upload(
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.CONTENT_TYPE, defaultValue = "") String said,
            InputStream body)
            throws IOException {
        var user = askers.asker().user();
        attachments.checkRequest(said, user);
        var file = Files.createTempFile("throughline", ".upload");
        try {
            var sha256 = received(body, file);
            if (Files.size(file) == 0) throw new InvalidField("body", "is empty; send the file as the body");
            var attachment = new Attachment(sha256, attachments.check(file, said, user), Files.size(file));
            boolean isNew = attachments.keep(file, attachment, user);
            return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                    .location(URI.create("/api/files/" + sha256))
                    .body(new Uploaded(sha256, attachment.bytes(), attachment.mediaType()));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    @GetMapping
    @Operation(
            operationId = "listUnusedUploads",
            summary = "List the uploads that nothing refers to: your own, or for a secretary those of all users")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR},
            reach = Reach.READABLE)
    List<UnusedUpload> unused(@ParameterObject ExportRequest export) {
        var asker = askers.asker();
        return attachments.uploads(asker.role() == Role.SECRETARY ? null : asker.user(), UPLOADS_MAX).stream()
                .filter(upload -> reach.isUnusedSince(upload.sha256(), upload.uploadedAt()))
                .map(UnusedUpload::of)
                .toList();
    }

    @GetMapping("/{sha256}")
    @Operation(
            operationId = "downloadFile",
            summary = "Download a file that something you may read refers to, or that you have uploaded")
    @ApiResponse(
            responseCode = "200",
            description = "The file, under the type it was uploaded with",
            content = @Content(mediaType = MediaType.ALL_VALUE, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "410", ref = DescribedProblems.REF + "410")
    @ReadsContent
    ResponseEntity<byte[]> file(@PathVariable String sha256) {
        var asker = askers.asker();
        var ground = reach.ground(asker, hash(sha256));
        var found = attachments.find(sha256);
        if (ground == Ground.ERASED)
            throw Refused.gone(
                    "FILE_IS_ERASED", "this file was erased by a decision; GET /api/erasures has the receipt");
        if (ground == Ground.NONE || found.isEmpty()) throw Refused.unknown();
        access.addRead(AccessRecord.of(AccessKind.FILE_READ).about(sha256));
        var type = ground == Ground.OWN_UPLOAD
                ? attachments
                        .uploadOf(asker.user(), sha256)
                        .orElseThrow(Refused::unknown)
                        .mediaType()
                : found.get().mediaType();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .eTag(sha256)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(sha256 + ENDINGS.getOrDefault(type, ".ods"))
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", NOTHING_RUNS)
                .body(attachments.content(sha256).orElseThrow(Refused::unknown));
    }

    @PostMapping("/{sha256}/removal")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "removeUpload",
            summary = "Remove an upload that nothing refers to",
            description = "Your own, or for a secretary that of any user. What something refers to can only be erased.")
    @Permit(
            roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR},
            reach = Reach.READABLE)
    ResponseEntity<Void> remove(@PathVariable String sha256) {
        removals.remove(askers.asker(), hash(sha256));
        return ResponseEntity.noContent().build();
    }

    private static String hash(String sha256) {
        if (!SHA256.matcher(sha256).matches()) throw new InvalidField("sha256", "is 64 lower-case hexadecimal digits");
        return sha256;
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
}
