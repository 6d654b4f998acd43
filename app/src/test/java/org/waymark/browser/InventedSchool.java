package org.waymark.browser;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationContext;
import org.waymark.access.People;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.ctf.Upn;
import org.waymark.operation.SchoolRegister;
import org.waymark.results.ChangeSet;
import org.waymark.results.Editions;
import org.waymark.results.Histories;
import org.waymark.results.Scripts;
import org.waymark.school.OnRoll;
import org.waymark.school.Placing;
import org.waymark.school.PupilDetailsBuilder;
import org.waymark.school.PupilWrite;
import org.waymark.school.Pupils;
import org.waymark.school.Rolls;

/** An invented school of one test: its pupils, its people, and what the database holds of them. */
final class InventedSchool {

    /** The academic year of most tests: its Key Stage 2 tables are complete. */
    static final int YEAR = 2026;

    private static final AtomicInteger NEXT = new AtomicInteger(4000);
    private static final List<String> SURNAMES = List.of(
            "Abara",
            "Bell",
            "Chowdhury",
            "Dunn",
            "Evans",
            "Farooq",
            "Green",
            "Hall",
            "Iqbal",
            "Jones",
            "Kowalska",
            "Lee");
    private static final List<String> FORENAMES = List.of(
            "Chidi", "Maya", "Idris", "Ella", "Rhys", "Amina", "Toby", "Poppy", "Sami", "Carys", "Zofia", "Jonah");
    private static final String PASSWORD = "lantern-maple-42";

    private final ApplicationContext rooms;
    private final Scope keeper;
    private final AtomicInteger serials = new AtomicInteger();

    private InventedSchool(ApplicationContext rooms, Scope keeper) {
        this.rooms = rooms;
        this.keeper = keeper;
    }

    /** A new school without pupils. */
    static InventedSchool of(ApplicationContext rooms) {
        int number = NEXT.incrementAndGet();
        String laestab = "999" + number;
        rooms.getBean(SchoolRegister.class)
                .addSchool(laestab, "1" + "%05d".formatted(number), "Beacon Hill Primary", null);
        return new InventedSchool(rooms, rooms.getBean(Scopes.class).getCommandLineScope(laestab));
    }

    /** Adds a class of up to 144 pupils, by name. */
    InventedSchool withClass(int year, YearGroup group, String name, int size) {
        rooms.getBean(Pupils.class)
                .rewrite(
                        keeper,
                        year,
                        known -> IntStream.range(0, size)
                                .mapToObj(number -> pupil(year, group, name, number))
                                .toList());
        return this;
    }

    private PupilWrite pupil(int year, YearGroup group, String className, int number) {
        AcademicYear academic = new AcademicYear(year);
        LocalDate birth = group.usualBirths(academic).firstDay().plusDays(number * 5L + 3);
        PupilDetailsBuilder details = new PupilDetailsBuilder(
                        SURNAMES.get(number % SURNAMES.size()),
                        FORENAMES.get((number + number / SURNAMES.size()) % FORENAMES.size()),
                        birth)
                .upn(upn())
                .sex(number % 2 == 0 ? "F" : "M")
                .senProvision(number % 6 == 4 ? "K" : "N")
                .entryDate(new AcademicYear(year - 1).firstDay().plusDays(3));
        return new PupilWrite(null, details.build(), new Placing(academic, group, className));
    }

    private String upn() {
        String rest = keeper.laestab() + "%05d".formatted(serials.incrementAndGet());
        return Upn.checkLetter(rest) + rest;
    }

    /** A person with a place in this school. The same name is the same person in every school. */
    SignedIn person(String name, Role role, Long... classes) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@beacon.example";
        long id = rooms.getBean(People.class).add(keeper.schoolId(), email, name, PASSWORD, role, List.of(classes));
        return new SignedIn(id, name, email);
    }

    /** What a person of {@link #person} signs in with. */
    String password() {
        return PASSWORD;
    }

    String laestab() {
        return keeper.laestab();
    }

    /** The scope of an administrator. */
    Scope keeper() {
        return keeper;
    }

    /** The pupils of a year by name, in their order. */
    List<OnRoll> pupils(int year, YearGroup group) {
        return rooms.getBean(Rolls.class).listOnRoll(keeper, year, Set.of(group.code()), null);
    }

    long classId(int year, String name) {
        return rooms.getBean(Rolls.class).listClasses(keeper, year).stream()
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The address of an edition's sheet. */
    String sheet(String assessment, int year) {
        return "/schools/" + laestab() + "/assessments/" + assessment + "/" + year;
    }

    /** Enters results by the road of the command line. */
    InventedSchool enter(String assessment, int year, OnRoll pupil, Map<String, String> values) {
        rooms.getBean(Scripts.class)
                .set(
                        keeper,
                        rooms.getBean(Editions.class).get(keeper, assessment, year),
                        Objects.requireNonNull(pupil.upn()),
                        new LinkedHashMap<>(values),
                        LocalDate.of(year, 5, 14),
                        "Tests");
        return this;
    }

    /** What the database holds of a pupil, derived results included. */
    Map<String, String> stored(String assessment, int year, OnRoll pupil) {
        return rooms
                .getBean(Scripts.class)
                .results(keeper, rooms.getBean(Editions.class).get(keeper, assessment, year))
                .pupils()
                .stream()
                .filter(answer -> Objects.equals(answer.upn(), pupil.upn()))
                .findFirst()
                .orElseThrow()
                .results();
    }

    /** The change sets of an edition, oldest first. */
    List<ChangeSet> steps(String assessment, int year) {
        List<ChangeSet> steps = new ArrayList<>(rooms.getBean(Histories.class)
                .listSets(keeper, rooms.getBean(Editions.class).get(keeper, assessment, year), Long.MAX_VALUE, 1000));
        return steps.reversed();
    }
}
