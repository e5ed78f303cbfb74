package org.throughline.web.upload;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartResolver;
import org.throughline.platform.web.Uploads;

/**
 * Reads forms of pages that can bring a file. The servlet container reads none: it would do so before signing in, without the limits
 * of a body, and for the API too.
 */
@Component("multipartResolver")
class UploadForms implements MultipartResolver {

    @Override
    public boolean isMultipart(HttpServletRequest request) {
        return Uploads.isForm(request);
    }

    @Override
    public MultipartHttpServletRequest resolveMultipart(HttpServletRequest request) {
        return new UploadForm(request);
    }

    @Override
    public void cleanupMultipart(MultipartHttpServletRequest request) {
        if (request instanceof UploadForm form) form.delete();
    }
}
