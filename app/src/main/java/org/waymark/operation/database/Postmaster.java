package org.waymark.operation.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The server process over a cluster, as {@value #FILE} names it.
 *
 * @param process the process
 * @param port the port it listens on, on loopback
 * @param ready whether it takes connections yet
 */
public record Postmaster(ProcessHandle process, int port, boolean ready) {

    static final String FILE = "postmaster.pid";

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** The server process over a cluster's folder; a left-behind file whose process is gone or is another's counts as none. */
    static Optional<Postmaster> find(Path folder) {
        List<String> lines;
        try {
            lines = Files.readAllLines(folder.resolve(FILE));
        } catch (IOException none) {
            return Optional.empty();
        }
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(lines.getFirst().strip());
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            boolean ready =
                    lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
            return Processes.findServer(pid, folder).map(process -> new Postmaster(process, port, ready));
        } catch (NumberFormatException halfWritten) {
            return Optional.empty();
        }
    }
}
