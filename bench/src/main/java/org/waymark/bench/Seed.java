package org.waymark.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * Writes invented schools straight into the tables: classes, pupils and people. Results go the way of the product, so
 * that the history is a real one.
 */
final class Seed {

    /** The year in which results are entered: its tables and thresholds are all in the catalogue. */
    static final int YEAR = 2026;

    static final int FIRST_YEAR = 2022;
    static final List<String> YEAR_GROUPS = List.of("R", "1", "2", "3", "4", "5", "6");
    private static final int CLASS_SIZE = 30;

    private static final List<String> SURNAMES = List.of(
            "Abbott",
            "Begum",
            "Clarke",
            "Davies",
            "Evans",
            "Farouk",
            "Green",
            "Hussain",
            "Iqbal",
            "Jones",
            "Khan",
            "Lewis",
            "Murphy",
            "Nowak",
            "Okafor",
            "Patel",
            "Quinn",
            "Roberts",
            "Singh",
            "Taylor",
            "Underhill",
            "Vasquez",
            "Williams",
            "Young");
    private static final List<String> FORENAMES = List.of(
            "Aisha", "Ben", "Chloe", "Daniel", "Ella", "Finley", "Grace", "Harry", "Isla", "Jacob", "Kezia", "Liam",
            "Maya", "Noah", "Olivia", "Priya", "Reuben", "Sofia", "Theo", "Zara");
    private static final String CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private final Connection connection;

    Seed(Connection connection) {
        this.connection = connection;
    }

    /** Adds a school whose people all have the password of the person with this e-mail address. */
    void add(School school, String passwordOf, int teachersPerClass) throws SQLException {
        connection.setAutoCommit(false);
        long id = Database.number(
                connection,
                "insert into school (laestab, name) values ('%s', '%s') returning id"
                        .formatted(school.laestab(), school.name()));
        addClasses(school, id);
        addPupils(school, id);
        addPerson(id, school.lead(), "Lead of " + school.name(), "assessment-lead", "", passwordOf);
        for (int group = 0; group < YEAR_GROUPS.size(); group++) {
            for (int c = 0; c < classes(school); c++) {
                for (int t = 0; t < teachersPerClass; t++) {
                    String name = className(YEAR_GROUPS.get(group), c);
                    addPerson(
                            id,
                            school.teacher(name, t),
                            "Teacher " + t + " of " + name + ", " + school.name(),
                            "teacher",
                            name,
                            passwordOf);
                }
            }
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    static int classes(School school) {
        return Math.ceilDiv(school.perYear(), CLASS_SIZE);
    }

    static String className(String yearGroup, int number) {
        return yearGroup + (char) ('A' + number);
    }

    private void addClasses(School school, long id) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into class (school_id, year, name) values (?, ?, ?)")) {
            for (int year = FIRST_YEAR; year <= YEAR; year++) {
                for (String group : YEAR_GROUPS) {
                    for (int c = 0; c < classes(school); c++) {
                        insert.setLong(1, id);
                        insert.setInt(2, year);
                        insert.setString(3, className(group, c));
                        insert.addBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }

    /** Every cohort that was on roll in one of the years, those who have left since among them. */
    private void addPupils(School school, long id) throws SQLException {
        int last = YEAR_GROUPS.size() - 1;
        try (PreparedStatement pupil = connection.prepareStatement("""
                        insert into pupil (school_id, upn, surname, forename, date_of_birth, sex, sen_provision,
                                           first_language, ever6)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            for (int reception = FIRST_YEAR - last; reception <= YEAR; reception++) {
                for (int n = 0; n < school.perYear(); n++) {
                    pupil.setLong(1, id);
                    pupil.setString(2, upn(school, reception, n));
                    pupil.setString(3, SURNAMES.get((n * 7 + reception) % SURNAMES.size()));
                    pupil.setString(4, FORENAMES.get((n * 3 + reception) % FORENAMES.size()));
                    pupil.setObject(5, LocalDate.of(reception - 6, 9, 1).plusDays(n * 365L / school.perYear()));
                    pupil.setString(6, n % 2 == 0 ? "F" : "M");
                    pupil.setString(7, n % 7 == 0 ? "K" : "N");
                    pupil.setString(8, n % 5 == 0 ? "URD" : "ENG");
                    pupil.setBoolean(9, n % 4 == 0);
                    pupil.addBatch();
                }
            }
            pupil.executeBatch();
        }
        try (PreparedStatement enrol = connection.prepareStatement("""
                        insert into enrolment (school_id, pupil_id, year, year_group, class_id)
                        select p.school_id, p.id, c.year, left(c.name, 1), c.id
                        from pupil p join class c on c.school_id = p.school_id
                        where p.school_id = ? and p.upn = ? and c.year = ? and c.name = ?
                        """)) {
            for (int year = FIRST_YEAR; year <= YEAR; year++) {
                for (int group = 0; group <= last; group++) {
                    for (int n = 0; n < school.perYear(); n++) {
                        enrol.setLong(1, id);
                        enrol.setString(2, upn(school, year - group, n));
                        enrol.setInt(3, year);
                        enrol.setString(4, className(YEAR_GROUPS.get(group), n / CLASS_SIZE));
                        enrol.addBatch();
                    }
                }
            }
            enrol.executeBatch();
        }
    }

    private void addPerson(long school, String email, String name, String role, String className, String passwordOf)
            throws SQLException {
        long person = Database.number(connection, """
                insert into person (email, name, password_hash)
                select '%s', '%s', password_hash from person where email = '%s' returning id
                """.formatted(email, name, passwordOf));
        Database.run(
                connection,
                "insert into membership (school_id, person_id, role) values (%d, %d, '%s')"
                        .formatted(school, person, role));
        if (!className.isEmpty()) {
            Database.run(connection, """
                    insert into membership_class (school_id, person_id, class_id)
                    select school_id, %d, id from class where school_id = %d and year = %d and name = '%s'
                    """.formatted(person, school, YEAR, className));
        }
    }

    private static String upn(School school, int reception, int number) {
        String digits =
                String.format(Locale.ROOT, "%s%02d%03d", school.laestab(), Math.floorMod(reception - 1, 100), number);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (i + 2);
        }
        return CHECK_LETTERS.charAt(sum % CHECK_LETTERS.length()) + digits;
    }
}
