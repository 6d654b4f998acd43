package org.waymark.ui.report;

import java.util.Arrays;
import java.util.Optional;

/** The ways a report is handed out beside its page, by the word in the address: {@code ?as=csv}. */
public enum As {
    PDF("pdf", "PDF", "application/pdf"),
    XLSX("xlsx", "Excel", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    CSV("csv", "CSV", "text/csv;charset=UTF-8");

    private final String code;
    private final String label;
    private final String type;

    As(String code, String label, String type) {
        this.code = code;
        this.label = label;
        this.type = type;
    }

    /** The word in the address, and the ending of the file. */
    public String code() {
        return code;
    }

    /** The words of the link. */
    public String label() {
        return label;
    }

    /** The media type of the file. */
    public String type() {
        return type;
    }

    /** The way of a word, or nothing for any other word. */
    public static Optional<As> find(String code) {
        return Arrays.stream(values()).filter(as -> as.code.equals(code)).findFirst();
    }
}
