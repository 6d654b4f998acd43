package org.waymark;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.waymark.catalogue.Catalogue;

/** The plan of the house, checked: which room may know which, and what no room may do. */
class ArchitectureTest {

    private static final String ROOT = "org.waymark";

    /** Downwards only: each room may know those named here and no other. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            Map.entry("ui", Set.of()),
            Map.entry("access", Set.of("ui")),
            Map.entry("national", Set.of("access")),
            Map.entry("scheme", Set.of("access")),
            Map.entry("school", Set.of("access", "ui")),
            Map.entry("results", Set.of("scheme", "school", "national", "access", "ui")),
            Map.entry("transfer", Set.of("results", "scheme", "school", "national", "access", "ui")),
            Map.entry("analysis", Set.of("results", "scheme", "school", "national", "access", "ui")),
            Map.entry(
                    "tracking",
                    Set.of("analysis", "transfer", "results", "scheme", "school", "national", "access", "ui")),
            Map.entry(
                    "parents",
                    Set.of("analysis", "transfer", "results", "scheme", "school", "national", "access", "ui")),
            Map.entry(
                    "operation",
                    Set.of(
                            "demo",
                            "parents",
                            "tracking",
                            "analysis",
                            "transfer",
                            "results",
                            "scheme",
                            "school",
                            "national",
                            "access",
                            "ui")),
            Map.entry(
                    "demo",
                    Set.of(
                            "operation",
                            "parents",
                            "tracking",
                            "transfer",
                            "results",
                            "scheme",
                            "school",
                            "national",
                            "access",
                            "ui")));

    /** Who may speak SQL without being a store, and why. */
    private static final Map<String, String> SQL_ELSEWHERE = Map.of(
            "org.waymark.access.ScopedTransactions", "names the school of a transaction to the database",
            "org.waymark.operation.SchoolRegister", "the register of schools, above every school",
            "org.waymark.demo.Statistics", "tells the planner of new rows and reads none");

    /** Who may print beside the commands, and why. */
    private static final Map<String, String> PRINTS =
            Map.of("org.waymark.demo.Demonstration", "says to the person at the command line how far it is");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT)
            .that(new DescribedPredicate<>("of the application") {
                @Override
                public boolean test(JavaClass type) {
                    return !room(type).isEmpty() && !Set.of("catalogue", "ctf").contains(room(type));
                }
            });

    @Test
    void theRoomsAreModules() {
        // The drawn templates are no room of their own: they belong to the room whose pages they are. The catalogue is
        // a
        // library below the rooms, all of it for everybody.
        ApplicationModules.of(
                        WaymarkApplication.class,
                        JavaClass.Predicates.resideInAnyPackage(ROOT + ".pages..", ROOT + ".catalogue.."))
                .verify();
    }

    @Test
    void arrowsRunDownwards() {
        for (JavaClass type : ALL) {
            String room = room(type);
            assertThat(MAY_KNOW).as("a room that this test does not know").containsKey(room);
            Set<String> allowed = new HashSet<>(MAY_KNOW.getOrDefault(room, Set.of()));
            allowed.addAll(Set.of(room, "catalogue", "ctf"));
            type.getDirectDependenciesFromSelf().stream()
                    .filter(dependency ->
                            dependency.getTargetClass().getPackageName().startsWith(ROOT + "."))
                    .forEach(dependency -> assertThat(allowed)
                            .as(dependency.getDescription())
                            .contains(room(dependency.getTargetClass())));
        }
    }

    @Test
    void thereAreNoCircles() {
        slices().matching(ROOT + ".(*)..")
                .should()
                .beFreeOfCycles()
                .check(ALL.that(new DescribedPredicate<>("are written by hand") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !type.getPackageName().startsWith(ROOT + ".pages");
                    }
                }));
    }

    private static boolean isPage(JavaClass type) {
        return type.getPackageName().startsWith(ROOT + ".pages");
    }

    /** A catalogue that is kept grows old when a table is loaded: all but these ask Catalogues for it each time. */
    @Test
    void nobodyKeepsACatalogue() {
        // The first takes only lists of codes, the last three are made for one use.
        Set<String> may = Set.of(
                "school.KnownCodes",
                "national.LiveCatalogues",
                "transfer.CodeBook",
                "transfer.tables.FiguresReading",
                "tracking.Journeys$Editions");
        assertThat(ALL.stream()
                        .filter(type -> !room(type).equals("demo") && !type.isRecord() && !isPage(type))
                        .flatMap(type -> type.getFields().stream())
                        .filter(field -> field.getRawType().isEquivalentTo(Catalogue.class))
                        .map(field -> field.getOwner().getName().substring(ROOT.length() + 1)))
                .isSubsetOf(may);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that(new DescribedPredicate<JavaClass>("are no stores") {
                    @Override
                    public boolean test(JavaClass type) {
                        String outer = type.getName().replaceFirst("\\$.*", "");
                        return !outer.endsWith("Store") && !SQL_ELSEWHERE.containsKey(outer);
                    }
                })
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(ALL.that(new DescribedPredicate<>("are in a room of subjects") {
                    @Override
                    public boolean test(JavaClass type) {
                        // The operation room opens databases before any store is there.
                        return !type.getPackageName().equals(ROOT + ".operation.database");
                    }
                }));
    }

    @Test
    void storesAreOfTheirRoomOnly() {
        noClasses().that().haveSimpleNameEndingWith("Store").should().bePublic().check(ALL);
    }

    @Test
    void everyPackageHasItsFrontPage() {
        Set<JavaPackage> packages = ALL.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.getName().startsWith(ROOT + ".pages"))
                .collect(Collectors.toSet());
        assertThat(packages).allSatisfy(room -> {
            assertThat(room.tryGetPackageInfo())
                    .as("package-info of %s", room.getName())
                    .isPresent();
            assertThat(room.isAnnotatedWith(NullMarked.class))
                    .as("@NullMarked on %s", room.getName())
                    .isTrue();
        });
    }

    @Test
    void timeComesFromAClock() {
        List<String> moments = List.of("Instant", "LocalDate", "LocalDateTime", "LocalTime", "ZonedDateTime", "Year");
        List<String> offenders = ALL.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(access -> access.getTarget().getName().equals("now")
                        && access.getTargetOwner().getPackageName().equals("java.time")
                        && moments.contains(access.getTargetOwner().getSimpleName())
                        && !takesClock(access))
                .map(JavaAccess::getDescription)
                .toList();
        assertThat(offenders).isEmpty();
    }

    private static boolean takesClock(JavaAccess<?> access) {
        return access instanceof com.tngtech.archunit.core.domain.JavaMethodCall call
                && call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
    }

    @Test
    void nobodyPrints() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".operation..")
                .and(new DescribedPredicate<JavaClass>("are not named as printing") {
                    @Override
                    public boolean test(JavaClass type) {
                        return !PRINTS.containsKey(type.getName());
                    }
                })
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .check(ALL);
    }

    private static String room(JavaClass type) {
        List<String> parts = List.of(type.getPackageName().split("\\."));
        if (parts.size() < 3 || !type.getPackageName().startsWith(ROOT + ".")) {
            return "";
        }
        return parts.get(2).equals("pages") ? parts.getLast() : parts.get(2);
    }
}
