package org.waymark.catalogue;

/** A file of the catalogue is wrong: the program cannot start with it. Names file, line and reason. */
public final class CatalogueException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;
    private final String reason;

    /**
     * @param file the file, as a path within the catalogue
     * @param line the line from 1, or 0 where the fault is of the whole file
     * @param reason what is wrong
     */
    public CatalogueException(String file, long line, String reason) {
        super(line > 0 ? file + ", line " + line + ": " + reason : file + ": " + reason);
        this.file = file;
        this.line = line;
        this.reason = reason;
    }

    public String file() {
        return file;
    }

    public long line() {
        return line;
    }

    public String reason() {
        return reason;
    }
}
