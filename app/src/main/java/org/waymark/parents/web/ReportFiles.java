package org.waymark.parents.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.waymark.parents.paper.Papers;
import org.waymark.parents.record.FileType;

/** A report as the answer to a request. */
final class ReportFiles {

    private ReportFiles() {}

    /** @param show whether the browser shows it; else it is kept as a file */
    static ResponseEntity<byte[]> answer(String name, FileType type, byte[] bytes, boolean show) {
        ContentDisposition.Builder disposition = show ? ContentDisposition.inline() : ContentDisposition.attachment();
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (type == FileType.HTML) {
            answer.header("Content-Security-Policy", Papers.CONTENT_POLICY);
        }
        return answer.body(bytes);
    }

    /** A file that is kept, of any kind. */
    static ResponseEntity<byte[]> download(String name, MediaType type, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(bytes);
    }
}
