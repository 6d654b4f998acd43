package org.waymark.operation.command;

import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.springframework.boot.web.server.PortInUseException;
import org.waymark.operation.database.DatabaseFault;

/** Finds, beneath what Spring throws, the reason that the person at the command line can do something about. */
final class StartFaults {

    private StartFaults() {}

    /** The fault to show: a {@link DatabaseFault} with plain words where the reason is known, else the fault itself. */
    static Throwable explain(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DatabaseFault known -> {
                    return known;
                }
                case PortInUseException taken -> {
                    return new DatabaseFault(
                            "Port " + taken.getPort() + " is taken by another program. Choose one with --port.", fault);
                }
                case FlywayValidateException mismatch -> {
                    return new DatabaseFault(
                            String.valueOf(mismatch.getMessage()).contains("not resolved locally")
                                    ? "This data was written by a newer version of Waymark. Use that version or a later one."
                                    : "The tables of this database are not those of Waymark: " + mismatch.getMessage());
                }
                case FlywayException migration -> {
                    return new DatabaseFault("The database could not be brought up to date: " + migration.getMessage());
                }
                default -> {}
            }
        }
        return fault;
    }
}
