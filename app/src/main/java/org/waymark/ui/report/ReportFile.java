package org.waymark.ui.report;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/** A report as a file. */
final class ReportFile implements View {

    private final String name;
    private final As as;
    private final byte[] bytes;

    /** @param name of the file, without its ending */
    ReportFile(String name, As as, byte[] bytes) {
        this.name = name;
        this.as = as;
        this.bytes = bytes;
    }

    @Override
    public String getContentType() {
        return as.type();
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(as.type());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + as.code())
                        .build()
                        .toString());
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
