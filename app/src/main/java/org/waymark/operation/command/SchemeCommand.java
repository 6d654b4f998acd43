package org.waymark.operation.command;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.scheme.OwnScale;
import org.waymark.scheme.Scheme;
import org.waymark.scheme.Schemes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what a school judges between the statutory assessments; its sub-command loads it. */
@Command(
        name = "scheme",
        description = "Prints what a school judges at the points of a year: subjects, scales, tests.",
        subcommands = SchemeLoadCommand.class)
final class SchemeCommand extends RoomsCommand {

    @Option(
            names = "--school",
            paramLabel = "LAESTAB",
            converter = Forms.Laestab.class,
            description = "The school's LAESTAB.")
    @Nullable
    String school;

    @Option(
            names = "--year",
            paramLabel = "YYYY",
            description =
                    "The academic year by the year in which it ends: 2026 is 2025/26. The running one unless given.")
    @Nullable
    Integer year;

    @Override
    protected void checkUsage() {
        if (school == null) {
            throw wrongUsage("Say which school: --school LAESTAB. Or did you mean: waymark scheme load FILE?");
        }
    }

    @Override
    protected Outcome run(ApplicationContext rooms) {
        Scope scope = rooms.getBean(Scopes.class).getCommandLineScope(String.valueOf(school));
        AcademicYear asked = year(rooms, year);
        Scheme scheme = rooms.getBean(Schemes.class).get(scope, asked);
        return Outcome.done(scheme)
                .print(out -> out.print(words(scheme)))
                .say("What " + scope.schoolName() + " judges in " + asked.label() + ".");
    }

    static AcademicYear year(ApplicationContext rooms, @Nullable Integer given) {
        return given == null
                ? AcademicYear.of(LocalDate.now(rooms.getBean(java.time.Clock.class)))
                : new AcademicYear(given);
    }

    private static String words(Scheme scheme) {
        StringBuilder text = new StringBuilder();
        line(text, "Points: " + scheme.points().stream().map(Assessment::title).collect(Collectors.joining(", ")));
        for (OwnScale scale : scheme.scales()) {
            line(text, "Scale " + scale.id() + ", " + scale.name() + ":");
            scale.steps()
                    .forEach(step -> line(
                            text,
                            "  " + step.code() + "  " + step.label() + " ("
                                    + step.meaning().label() + ")"));
        }
        scheme.subjects()
                .forEach(subject -> line(
                        text,
                        "Subject " + subject.code() + ", " + subject.label() + ": scale " + subject.scale() + ", "
                                + years(subject.yearGroups())));
        scheme.tests()
                .forEach(test -> line(
                        text,
                        "Test " + test.item() + ", " + test.label() + ": " + test.lowest() + " to " + test.highest()
                                + ", just at from " + test.justAt() + ", securely at from " + test.securelyAt()
                                + ", above from " + test.above() + ", " + years(test.yearGroups())));
        scheme.combinations()
                .forEach(combination -> line(
                        text,
                        "Together " + combination.code() + ", " + combination.label() + ": "
                                + String.join(", ", combination.subjects())));
        return text.toString();
    }

    private static String years(java.util.List<YearGroup> groups) {
        return groups.stream().map(YearGroup::label).collect(Collectors.joining(", "));
    }

    private static void line(StringBuilder text, String words) {
        text.append(words).append(System.lineSeparator());
    }
}
