package org.waymark.operation.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The account PostgreSQL runs under. It refuses to run as root, so where Waymark itself is root PostgreSQL gets an
 * unprivileged account that owns the cluster folder. Where that account cannot reach the folder (below {@code /root},
 * say), it runs in a user namespace of its own, in which the owner of the folder is not root.
 *
 * @param prefix the words put before a command
 * @param uid the owner the cluster folder must have
 * @param gid its group
 */
record RunAs(List<String> prefix, int uid, int gid) {

    private static final int ROOT = 0;
    private static final List<String> ACCOUNTS = List.of("waymark", "postgres", "nobody");
    private static final RunAs MYSELF = new RunAs(List.of(), -1, -1);
    private static final RunAs NAMESPACE = new RunAs(List.of("unshare", "--user"), ROOT, ROOT);

    /** The account for a cluster that exists: its owner. */
    static RunAs owner(Path cluster) {
        if (!isRoot()) {
            return MYSELF;
        }
        try {
            int uid = (int) Files.getAttribute(cluster, "unix:uid");
            int gid = (int) Files.getAttribute(cluster, "unix:gid");
            return uid == ROOT ? NAMESPACE : account(uid, gid);
        } catch (IOException fault) {
            throw new DatabaseFault(
                    "The database folder " + cluster + " cannot be read: " + Faults.reason(fault), fault);
        }
    }

    /** The account for a cluster that is about to be made in a folder. */
    static RunAs choose(Path parent, PostgresPrograms programs) {
        if (!isRoot()) {
            return MYSELF;
        }
        for (String name : ACCOUNTS) {
            Optional<RunAs> account = findAccount(name);
            if (account.isPresent()
                    && account.get().succeeds("test", "-x", parent.toString())
                    && account.get().succeeds(programs.program("postgres").toString(), "--version")) {
                return account.get();
            }
        }
        if (NAMESPACE.succeeds(programs.program("postgres").toString(), "--version")) {
            return NAMESPACE;
        }
        throw new DatabaseFault("PostgreSQL does not run as root, and no other account can reach " + parent
                + ". Start Waymark as an ordinary user, or choose a --data folder that everybody may enter.");
    }

    /** Gives a file or folder to the account. */
    void give(Path path) throws IOException {
        if (uid >= 0) {
            Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
        }
    }

    /** The command as this account runs it. */
    List<String> command(List<String> words) {
        List<String> all = new ArrayList<>(prefix);
        all.addAll(words);
        return all;
    }

    private boolean succeeds(String... words) {
        try {
            Process process = new ProcessBuilder(command(List.of(words)))
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            try (InputStream output = process.getInputStream()) {
                output.readAllBytes();
            }
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException absent) {
            return false;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Optional<RunAs> findAccount(String name) {
        try (var lines = Files.lines(Path.of("/etc/passwd"))) {
            return lines.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length > 3 && fields[0].equals(name))
                    .map(fields -> account(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
                    .findFirst();
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    private static RunAs account(int uid, int gid) {
        return new RunAs(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
    }

    private static boolean isRoot() {
        if (!PostgresPrograms.isLinux()) {
            return false;
        }
        try {
            return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid") == ROOT;
        } catch (IOException absent) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
