package org.waymark.operation.command;

import java.util.stream.Collectors;
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
                                    : "The tables of this database were not made by this version of Waymark or an earlier one: "
                                            + oneLine(mismatch),
                            fault);
                }
                case FlywayException migration -> {
                    return new DatabaseFault(
                            "The database could not be brought up to date: " + oneLine(migration), fault);
                }
                default -> {}
            }
        }
        return fault;
    }

    // Flyway goes on with advice to developers, after a blank line or on many.
    private static String oneLine(FlywayException fault) {
        return String.valueOf(fault.getMessage())
                .lines()
                .limit(2)
                .collect(Collectors.joining(" "))
                .strip();
    }
}
