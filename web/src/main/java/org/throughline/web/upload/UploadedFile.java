package org.throughline.web.upload;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import org.apache.tomcat.util.http.fileupload.FileItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** A file of a form, in memory or on the disk until the form is answered. */
record UploadedFile(FileItem part) implements MultipartFile {

    @Override
    public String getName() {
        return part.getFieldName();
    }

    @Override
    public String getOriginalFilename() {
        var name = part.getName();
        return name == null ? "" : name;
    }

    @Override
    public @Nullable String getContentType() {
        return part.getContentType();
    }

    @Override
    public boolean isEmpty() {
        return part.getSize() == 0;
    }

    @Override
    public long getSize() {
        return part.getSize();
    }

    @Override
    public byte[] getBytes() {
        return part.get();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return part.getInputStream();
    }

    @Override
    public void transferTo(File destination) throws IOException {
        try (var content = getInputStream()) {
            Files.copy(content, destination.toPath(), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
