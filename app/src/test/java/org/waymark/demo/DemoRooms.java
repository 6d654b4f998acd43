package org.waymark.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.Scopes;
import org.waymark.catalogue.Catalogue;
import org.waymark.operation.SchoolRegister;
import org.waymark.testing.TestDatabase;
import org.waymark.tracking.Journeys;

/** The rooms beneath the demonstration over a fresh database, without pages; it is Sunday, 22 November 2026. */
final class DemoRooms implements AutoCloseable {

    private final TestDatabase database = TestDatabase.fresh();
    private final AnnotationConfigApplicationContext context = database.components(Rooms.class);
    private final List<String> progress = new ArrayList<>();

    @Configuration(proxyBeanMethods = false)
    @Import(Journeys.class)
    @ComponentScan(
            basePackages = {
                "org.waymark.access",
                "org.waymark.national",
                "org.waymark.school",
                "org.waymark.scheme",
                "org.waymark.results",
                "org.waymark.parents.comments",
                "org.waymark.operation",
                "org.waymark.tracking.targets",
                "org.waymark.demo"
            },
            excludeFilters =
                    @ComponentScan.Filter(
                            type = FilterType.REGEX,
                            pattern = {
                                ".*\\.web\\..*",
                                ".*\\.operation\\.(command|database)\\..*",
                                ".*\\.LiveUpdates",
                                ".*\\.AccessConfiguration",
                                ".*Test.*"
                            }))
    static class Rooms {

        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-22T09:00:00Z"), ZoneId.of("Europe/London"));
        }

        @Bean
        RandomGenerator random() {
            return new java.security.SecureRandom();
        }

        @Bean
        Catalogue catalogue() {
            return Catalogue.load();
        }
    }

    /** A service of the rooms. */
    <T> T room(Class<T> type) {
        return context.getBean(type);
    }

    /** The demonstration of these schools. */
    Demonstration demonstration(List<SchoolPlan> plans) {
        return new Demonstration(
                room(SchoolRegister.class),
                room(ScopedTransactions.class),
                room(Scopes.class),
                room(Staff.class),
                room(PupilWriter.class),
                room(ResultWriter.class),
                room(JudgementWriter.class),
                room(TargetWriter.class),
                room(ReportWriter.class),
                room(Statistics.class),
                room(Catalogue.class),
                room(Clock.class),
                plans,
                progress::add);
    }

    List<String> progress() {
        return progress;
    }

    Scope administrator(SchoolPlan plan) {
        return room(Scopes.class).getCommandLineScope(plan.laestab());
    }

    /** How many rows a table has, of every school. */
    long count(String table) {
        return room(ScopedTransactions.class)
                .housekeeping(() -> database.jdbc()
                        .sql("select count(*) from " + table)
                        .query(Long.class)
                        .single());
    }

    @Override
    public void close() {
        context.close();
        database.close();
    }
}
