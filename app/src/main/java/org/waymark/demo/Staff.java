package org.waymark.demo;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.waymark.access.People;
import org.waymark.access.Role;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.AcademicYear;
import org.waymark.operation.DemoData.SignIn;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;

/** The invented people who sign in. All but the administrator belong to the first school. */
@Component
class Staff {

    /** No secret: it is printed at every start of the demonstration. */
    static final String PASSWORD = "demo-lantern-maple";

    private static final int YEARS_WITH_YEAR_ONE = 2;
    private static final Person ADMINISTRATOR =
            new Person("admin@demo.example", "Rowan Adair", "administrator of all three schools");
    private static final Person LEAD = new Person("lead@demo.example", "Samira Holt", "assessment lead");
    private static final Person YEAR_SIX = new Person("year6@demo.example", "Tom Pryor", "teacher of 6 Oak");
    private static final Person YEAR_ONE =
            new Person("year1@demo.example", "Bea Okafor", "teacher of 1 Oak, and of R Oak before");
    private static final Person HEAD = new Person("head@demo.example", "Helen Marsh", "head, who reads everything");
    private static final Person GOVERNOR =
            new Person("governor@demo.example", "Gareth Pugh", "governor, who sees no names");

    private final People people;
    private final Scopes scopes;
    private final Rolls rolls;

    Staff(People people, Scopes scopes, Rolls rolls) {
        this.people = people;
        this.scopes = scopes;
        this.rolls = rolls;
    }

    private record Person(String email, String name, String who) {}

    /**
     * Those who enter a school's results.
     *
     * @param keeper enters for every class without a teacher of its own
     * @param teachers enter for their own classes
     */
    record AtWork(Scope keeper, List<Scope> teachers) {

        /** Who enters the results of a class. */
        Scope of(long classId) {
            return teachers.stream()
                    .filter(teacher -> teacher.classIds().contains(classId))
                    .findFirst()
                    .orElse(keeper);
        }
    }

    /** Who signs in, in the order in which to show them. */
    static List<SignIn> signIns(String firstSchool) {
        List<SignIn> signIns = new ArrayList<>();
        signIns.add(new SignIn(ADMINISTRATOR.email(), PASSWORD, ADMINISTRATOR.who()));
        for (Person person : List.of(LEAD, YEAR_SIX, YEAR_ONE, HEAD, GOVERNOR)) {
            signIns.add(new SignIn(person.email(), PASSWORD, person.who() + " (" + firstSchool + ")"));
        }
        return List.copyOf(signIns);
    }

    /** Gives the first school its people; the scope is anybody's who sees its classes. */
    AtWork joinFirst(Scope school, AcademicYear first, AcademicYear current) {
        add(school, ADMINISTRATOR, Role.ADMINISTRATOR, List.of());
        add(school, HEAD, Role.READER, List.of());
        add(school, GOVERNOR, Role.READER_WITHOUT_NAMES, List.of());
        List<Long> yearSix = new ArrayList<>();
        List<Long> yearOne = new ArrayList<>();
        for (AcademicYear year = first; year.compareTo(current) <= 0; year = year.next()) {
            boolean withYearOne = year.compareTo(current.minus(YEARS_WITH_YEAR_ONE)) > 0;
            for (SchoolClass known : rolls.listClasses(school, year.endYear())) {
                if (known.name().equals("6 Oak")) {
                    yearSix.add(known.id());
                } else if (known.name().equals(withYearOne ? "1 Oak" : "R Oak")) {
                    yearOne.add(known.id());
                }
            }
        }
        return new AtWork(
                add(school, LEAD, Role.ASSESSMENT_LEAD, List.of()),
                List.of(add(school, YEAR_SIX, Role.TEACHER, yearSix), add(school, YEAR_ONE, Role.TEACHER, yearOne)));
    }

    /** Gives another school its administrator. */
    AtWork joinOther(Scope school) {
        return new AtWork(add(school, ADMINISTRATOR, Role.ADMINISTRATOR, List.of()), List.of());
    }

    private Scope add(Scope school, Person person, Role role, List<Long> classIds) {
        long id = people.add(school.schoolId(), person.email(), person.name(), PASSWORD, role, classIds);
        return scopes.getScope(new SignedIn(id, person.name(), person.email()), school.laestab());
    }
}
