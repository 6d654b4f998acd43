package org.waymark.operation.backup;

/** Why a copy cannot be made, read or put back, and what to do. Nothing was changed. */
public final class BackupFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BackupFault(String message) {
        super(message);
    }

    public BackupFault(String message, Throwable cause) {
        super(message, cause);
    }
}
