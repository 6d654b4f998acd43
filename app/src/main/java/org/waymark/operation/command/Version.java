package org.waymark.operation.command;

import java.util.Optional;
import org.waymark.operation.database.PostgresPrograms;
import picocli.CommandLine.IVersionProvider;

/** The version of this build. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new String[] {
            "Waymark " + version + " (Java " + Runtime.version().feature() + ", PostgreSQL " + PostgresPrograms.VERSION
                    + ")"
        };
    }
}
