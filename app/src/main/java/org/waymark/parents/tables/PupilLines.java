package org.waymark.parents.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.waymark.school.FoldedNames;
import org.waymark.school.OnRoll;
import org.waymark.school.WrittenDates;
import org.waymark.transfer.Spreadsheets;
import org.waymark.transfer.Spreadsheets.Line;

/**
 * The lines of a table about pupils: where its headings are and whom each line means. By UPN, else by surname and
 * forename, with the class or the date of birth where two share a name.
 */
public final class PupilLines {

    private static final int FIRST_LINES = 12;
    private static final Map<String, String> PUPIL_HEADINGS = Map.ofEntries(
            Map.entry("upn", "upn"),
            Map.entry("pupilsurname", "surname"),
            Map.entry("pupilforename", "forename"),
            Map.entry("pupillegalsurname", "surname"),
            Map.entry("pupillegalforename", "forename"),
            Map.entry("pupil", "name"),
            Map.entry("pupilname", "name"),
            Map.entry("class", "class"),
            Map.entry("classname", "class"),
            Map.entry("dateofbirth", "birth"),
            Map.entry("dob", "birth"));
    private static final Map<String, String> PLAIN_HEADINGS = Map.of(
            "surname", "surname",
            "legalsurname", "surname",
            "lastname", "surname",
            "forename", "forename",
            "legalforename", "forename",
            "firstname", "forename",
            "name", "name");

    private final Map<String, Integer> pupilColumns;
    private final Map<String, Integer> columns;
    private final List<String> ignored;
    private final List<Line> lines;
    private final List<OnRoll> pupils;
    private final String fault;

    private PupilLines(
            Map<String, Integer> pupilColumns,
            Map<String, Integer> columns,
            List<String> ignored,
            List<Line> lines,
            List<OnRoll> pupils,
            String fault) {
        this.pupilColumns = pupilColumns;
        this.columns = columns;
        this.ignored = ignored;
        this.lines = lines;
        this.pupils = pupils;
        this.fault = fault;
    }

    /**
     * Reads a table.
     *
     * @param pupils whom its lines may mean
     * @param headings folded headings of the columns that are wanted, and what each is; several may mean the same
     * @param ownNames whether Surname and Forename are the pupil's; else only Pupil surname and Pupil forename are
     */
    public static PupilLines read(byte[] bytes, List<OnRoll> pupils, Map<String, String> headings, boolean ownNames) {
        return switch (Spreadsheets.read(bytes)) {
            case Spreadsheets.Read.Broken(String message) -> broken(message);
            case Spreadsheets.Read.Lines(List<Line> lines) -> read(lines, pupils, headings, ownNames);
        };
    }

    private static PupilLines broken(String message) {
        return new PupilLines(Map.of(), Map.of(), List.of(), List.of(), List.of(), message);
    }

    private static PupilLines read(
            List<Line> lines, List<OnRoll> pupils, Map<String, String> headings, boolean ownNames) {
        if (lines.isEmpty()) {
            return broken("There is nothing in it. Paste a table with its headings, or choose a file.");
        }
        for (int i = 0; i < Math.min(FIRST_LINES, lines.size()); i++) {
            Map<String, Integer> pupilColumns = new HashMap<>();
            Map<String, Integer> columns = new HashMap<>();
            List<String> ignored = new ArrayList<>();
            Line line = lines.get(i);
            for (int column = 0; column < line.cells().size(); column++) {
                String heading = FoldedNames.fold(line.cell(column));
                String ofPupil =
                        PUPIL_HEADINGS.getOrDefault(heading, ownNames ? PLAIN_HEADINGS.getOrDefault(heading, "") : "");
                String wanted = headings.getOrDefault(heading, "");
                if (!ofPupil.isEmpty()) {
                    pupilColumns.putIfAbsent(ofPupil, column);
                } else if (!wanted.isEmpty()) {
                    columns.putIfAbsent(wanted, column);
                } else if (!heading.isEmpty()) {
                    ignored.add(line.cell(column));
                }
            }
            boolean names = pupilColumns.containsKey("upn")
                    || pupilColumns.containsKey("name")
                    || pupilColumns.keySet().containsAll(Set.of("surname", "forename"));
            if (names && !columns.isEmpty()) {
                return new PupilLines(pupilColumns, columns, ignored, lines.subList(i + 1, lines.size()), pupils, "");
            }
        }
        return broken("No line with headings was found. The first line needs UPN, or "
                + (ownNames ? "Surname and Forename" : "Pupil surname and Pupil forename")
                + ", and at least one of the columns named on this page.");
    }

    /** Why it cannot be read; empty where it can. */
    public String fault() {
        return fault;
    }

    /** Headings that mean nothing here. */
    public List<String> ignored() {
        return ignored;
    }

    /** The lines below the headings. */
    public List<Line> lines() {
        return lines;
    }

    /** Whether the table has a column. */
    public boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The text of a column; empty where the table does not have it. */
    public String cell(Line line, String column) {
        return line.cell(columns.getOrDefault(column, -1));
    }

    /** The pupil as the table names them. */
    public String label(Line line) {
        String upn = ofPupil(line, "upn");
        String name =
                (ofPupil(line, "name") + " " + ofPupil(line, "surname") + " " + ofPupil(line, "forename")).strip();
        return name.isEmpty() ? upn.isEmpty() ? "Line " + line.number() : upn : name;
    }

    private String ofPupil(Line line, String column) {
        return line.cell(pupilColumns.getOrDefault(column, -1));
    }

    /** The pupil whom a line means, if that is certain. */
    public Optional<OnRoll> findPupil(Line line) {
        String upn = ofPupil(line, "upn").toUpperCase(Locale.ROOT);
        if (!upn.isEmpty()) {
            return pupils.stream().filter(pupil -> upn.equals(pupil.upn())).findFirst();
        }
        List<OnRoll> found = pupils.stream().filter(pupil -> fits(line, pupil)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private boolean fits(Line line, OnRoll pupil) {
        String name = ofPupil(line, "name");
        String className = ofPupil(line, "class");
        Optional<LocalDate> birth = WrittenDates.find(ofPupil(line, "birth"));
        String surname = FoldedNames.fold(pupil.surname());
        String forename = FoldedNames.fold(pupil.forename());
        boolean named;
        if (name.isEmpty()) {
            named = !ofPupil(line, "surname").isEmpty()
                    && FoldedNames.fold(ofPupil(line, "surname")).equals(surname)
                    && FoldedNames.fold(ofPupil(line, "forename")).equals(forename);
        } else {
            String whole = FoldedNames.fold(name);
            named = whole.equals(surname + forename) || whole.equals(forename + surname);
        }
        return named
                && (className.isEmpty() || className.equalsIgnoreCase(pupil.className()))
                && (birth.isEmpty() || birth.get().equals(pupil.dateOfBirth()));
    }

    /** Why nobody is meant by a line, and what to do. */
    public String whyNobody() {
        return "Nobody of this year whom you may open is meant by this line, or more than one. Give the UPN, or the name"
                + " as Waymark has it.";
    }
}
