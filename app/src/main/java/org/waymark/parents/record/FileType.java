package org.waymark.parents.record;

import java.util.Arrays;
import java.util.Optional;

/** What a report may be taken away as. */
public enum FileType {
    PDF("pdf", "application/pdf"),
    HTML("html", "text/html;charset=UTF-8");

    private final String code;
    private final String mediaType;

    FileType(String code, String mediaType) {
        this.code = code;
        this.mediaType = mediaType;
    }

    /** The ending of its files, and the word in addresses. */
    public String code() {
        return code;
    }

    /** For the answer that carries it. */
    public String mediaType() {
        return mediaType;
    }

    /** The type of a code, or nothing for a word that is none. */
    public static Optional<FileType> find(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }
}
