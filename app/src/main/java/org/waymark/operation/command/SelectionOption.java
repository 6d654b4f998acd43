package org.waymark.operation.command;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.parents.ParentReports.Selection;
import picocli.CommandLine.Option;

/** Whose reports: the options of every command about reports to parents. */
final class SelectionOption {

    @Option(
            names = "--school",
            required = true,
            paramLabel = "LAESTAB",
            converter = Forms.Laestab.class,
            description = "The school's LAESTAB.")
    @SuppressWarnings("NullAway.Init")
    String school;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YYYY",
            description = "The academic year by the year in which it ends: 2026 is 2025/26.")
    int year;

    @Option(
            names = "--year-group",
            paramLabel = "GROUP",
            converter = Forms.Words.class,
            description = "Only this year group: N, R or 1 to 6.")
    @Nullable
    String yearGroup;

    @Option(
            names = "--class",
            paramLabel = "NAME",
            converter = Forms.Words.class,
            description = "Only the class of this name.")
    @Nullable
    String className;

    @Option(
            names = "--pupil",
            paramLabel = "UPN",
            converter = Forms.Words.class,
            description = "Only the pupil with this UPN.")
    @Nullable
    String upn;

    /** @throws org.waymark.access.NotFound if there is no such school */
    Scope scope(ApplicationContext rooms) {
        return rooms.getBean(Scopes.class).getCommandLineScope(school);
    }

    Selection selection() {
        return new Selection(year, yearGroup, className, upn);
    }
}
