package org.waymark.parents.content;

import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.MarkRange;
import org.waymark.parents.Missing;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.wording.Wording;
import org.waymark.school.OnRoll;

/** One report while it is written: whose it is, in which words, and what it says and misses so far. */
final class Writing {

    private final OnRoll pupil;
    private final String school;
    private final Wording wording;
    private final Duties duties;
    private final List<Part> parts = new ArrayList<>();
    private final List<Missing> missing = new ArrayList<>();

    Writing(OnRoll pupil, String school, Wording wording, Duties duties) {
        this.pupil = pupil;
        this.school = school;
        this.wording = wording;
        this.duties = duties;
    }

    OnRoll pupil() {
        return pupil;
    }

    Wording wording() {
        return wording;
    }

    AcademicYear year() {
        return new AcademicYear(pupil.year());
    }

    List<Part> parts() {
        return parts;
    }

    /** What is missing, law first. */
    List<Missing> missing() {
        List<Missing> sorted =
                new ArrayList<>(missing.stream().filter(Missing::byLaw).toList());
        missing.stream().filter(one -> !one.byLaw()).forEach(sorted::add);
        return sorted;
    }

    /** Words of the report; the child's name, the school and the year are always at hand. */
    String text(String key, String... namesAndValues) {
        Map<String, String> values = new HashMap<>();
        values.put("forename", pupil.forename());
        values.put("school", school);
        values.put("year", year().label());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return wording.text(key, values);
    }

    /** Words as paragraphs, one for each line; none where the school leaves them out. */
    List<String> paragraphs(String key, String... namesAndValues) {
        return lines(text(key, namesAndValues));
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    void add(Part part) {
        parts.add(part);
    }

    /** A duty is not met yet: by law where the law has it for this year group and year. */
    void miss(String id, String message, String link) {
        require(id, duties.holds(id, pupil.yearGroup(), pupil.year()), message, link);
    }

    /** Something to look at that keeps no report back. */
    void warn(String id, String message, String link) {
        require(id, false, message, link);
    }

    /** The same, for what the school or the law asks for. Nothing keeps back the report of who left during the year. */
    void require(String id, boolean byLaw, String message, String link) {
        missing.add(new Missing(id, byLaw && !pupil.leftEarly(), message, link));
    }

    /** Instead of a result, for who left during the year. */
    List<String> left() {
        LocalDate last = pupil.leavingDate();
        return last == null ? List.of() : paragraphs("left.words", "date", date(last));
    }

    /** A page about the pupil's class, at a field of it. */
    String classPage(String path, String field) {
        Long classId = pupil.classId();
        return path + "?year=" + pupil.year() + "&class=" + (classId == null ? 0 : classId) + "#" + field;
    }

    /** Where a pupil's results of an assessment are entered. */
    String entry(Assessment assessment) {
        return "/assessments/" + assessment.code() + "/" + pupil.year() + "/pupils/" + pupil.pupilId();
    }

    /** What to do about a result that is not there; who joined during the year may have it elsewhere. */
    String howToFind() {
        LocalDate first = pupil.entryDate();
        // Who joined with the autumn term was here for all of it.
        if (first == null || !year().contains(first) || first.getMonth() == Month.SEPTEMBER) {
            return "";
        }
        return " " + pupil.forename() + " joined on "
                + first.format(
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(Locale.UK))
                + ": if it was taken at the former school, import that school's file or ask for the result.";
    }

    /** A mark or score on the scale of its item; empty for whatever else may stand there: that counts as no result. */
    static OptionalInt number(Item item, @Nullable String value) {
        Optional<MarkRange> range = item.scale().marks();
        if (value == null || range.isEmpty() || !value.matches("[0-9]{1,4}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(value);
        return number < range.get().min() || number > range.get().max() ? OptionalInt.empty() : OptionalInt.of(number);
    }

    /** A date in the report's language, in figures that all of the report has. */
    String date(LocalDate date) {
        return date.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale()));
    }

    /** A number with one decimal in the report's language. */
    String oneDecimal(double number) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private Locale locale() {
        return new Locale.Builder()
                .setLocale(wording.locale())
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }
}
