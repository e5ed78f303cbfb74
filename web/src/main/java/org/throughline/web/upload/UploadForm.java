package org.throughline.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.apache.tomcat.util.http.fileupload.FileUpload;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.UploadContext;
import org.apache.tomcat.util.http.fileupload.disk.DiskFileItemFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DeferredCsrfToken;
import org.springframework.security.web.csrf.InvalidCsrfTokenException;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.support.DefaultMultipartHttpServletRequest;
import org.throughline.platform.web.BodyTooLarge;

/** A form that can bring a file. It is read when a field of it is first asked for, and refused there without the form's token. */
final class UploadForm extends DefaultMultipartHttpServletRequest {

    /** What is longer waits on the disk. */
    private static final int IN_MEMORY_MAX = 256 * 1024;

    private static final int PARTS_MAX = 2_000;

    private static final XorCsrfTokenRequestAttributeHandler TOKENS = new XorCsrfTokenRequestAttributeHandler();

    private List<FileItem> parts = List.of();

    UploadForm(HttpServletRequest request) {
        super(request);
    }

    /** Has no fields while it is read, and none if it is refused: the page that says so asks for some too. */
    @Override
    protected void initializeMultipart() {
        setFields(List.of());
        parts = read(getRequest());
        setFields(parts);
        checkToken();
    }

    private void setFields(List<FileItem> all) {
        var fields = new LinkedMultiValueMap<String, String>();
        var files = new LinkedMultiValueMap<String, MultipartFile>();
        for (var part : all)
            if (part.isFormField()) fields.add(part.getFieldName(), text(part));
            else files.add(part.getFieldName(), new UploadedFile(part));
        var values = new HashMap<String, String[]>();
        fields.forEach((name, texts) -> values.put(name, texts.toArray(String[]::new)));
        setMultipartFiles(files);
        setMultipartParameters(values);
        setMultipartParameterContentTypes(Map.of());
    }

    private static List<FileItem> read(HttpServletRequest request) {
        var factory = new DiskFileItemFactory(IN_MEMORY_MAX, new File(System.getProperty("java.io.tmpdir")));
        var upload = new FileUpload();
        upload.setFileItemFactory(factory);
        upload.setFileCountMax(PARTS_MAX);
        upload.setHeaderEncoding(StandardCharsets.UTF_8.name());
        try {
            return upload.parseRequest(new Body(request));
        } catch (FileUploadException refused) {
            if (NestedExceptionUtils.getMostSpecificCause(refused) instanceof BodyTooLarge large)
                throw new MaxUploadSizeExceededException(-1, large);
            throw new MultipartException("the form cannot be read", refused);
        }
    }

    private static String text(FileItem part) {
        try {
            return part.getString(StandardCharsets.UTF_8.name());
        } catch (IOException unreadable) {
            throw new MultipartException("a field of the form cannot be read", unreadable);
        }
    }

    /** The filter that asks other forms for it does not read this one. */
    private void checkToken() {
        if (!(getAttribute(DeferredCsrfToken.class.getName()) instanceof DeferredCsrfToken deferred))
            throw new IllegalStateException("a form of a page comes through the filter that has its token");
        CsrfToken token = deferred.get();
        @Nullable String sent = TOKENS.resolveCsrfTokenValue(this, token);
        if (sent == null || !isSame(sent, token.getToken())) {
            setFields(List.of());
            throw new InvalidCsrfTokenException(token, sent == null ? "" : sent);
        }
    }

    private static boolean isSame(String sent, String token) {
        return MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public HttpServletRequest getRequest() {
        return (HttpServletRequest) super.getRequest();
    }

    void delete() {
        parts.forEach(FileItem::delete);
    }

    private record Body(HttpServletRequest request) implements UploadContext {

        @Override
        public String getCharacterEncoding() {
            return StandardCharsets.UTF_8.name();
        }

        @Override
        public long contentLength() {
            return request.getContentLengthLong();
        }

        @Override
        public String getContentType() {
            return request.getContentType();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return request.getInputStream();
        }
    }
}
