package org.waymark.operation.command;

import org.springframework.context.ApplicationContext;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.results.Editions;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which school, which assessment, which year: the three options of every command about results. */
final class EditionOption {

    @Option(
            names = "--school",
            required = true,
            paramLabel = "LAESTAB",
            converter = Forms.Laestab.class,
            description = "The school's LAESTAB.")
    @SuppressWarnings("NullAway.Init")
    String school;

    @Option(
            names = "--assessment",
            required = true,
            paramLabel = "CODE",
            converter = Code.class,
            description = "eyfsp, phonics, ks1, mtc or ks2; or a point: autumn1, autumn2, spring1 … summer2.")
    @SuppressWarnings("NullAway.Init")
    String assessment;

    @Option(
            names = "--year",
            required = true,
            paramLabel = "YYYY",
            description = "The academic year by the year in which it ends: 2026 is 2025/26.")
    int year;

    /** @throws org.waymark.access.NotFound if there is no such school */
    Scope scope(ApplicationContext rooms) {
        return rooms.getBean(Scopes.class).getCommandLineScope(school);
    }

    /** @throws org.waymark.access.NotFound if there is no such school, or the assessment was not held that year */
    Edition edition(ApplicationContext rooms) {
        return rooms.getBean(Editions.class).get(scope(rooms), assessment, year);
    }

    /** The code of a point of the year. */
    static final class PointCode implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            return Assessment.find(value)
                    .filter(Assessment::isPoint)
                    .map(Assessment::code)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + value + "' is no point: autumn1, autumn2, spring1, spring2, summer1 or summer2"));
        }
    }

    /** The code of an assessment. */
    static final class Code implements ITypeConverter<String> {

        @Override
        public String convert(String value) {
            return Assessment.find(value)
                    .map(Assessment::code)
                    .orElseThrow(() -> new TypeConversionException("'" + value
                            + "' is no assessment: eyfsp, phonics, ks1, mtc or ks2, and no point: autumn1 … summer2"));
        }
    }
}
