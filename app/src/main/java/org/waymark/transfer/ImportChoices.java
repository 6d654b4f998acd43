package org.waymark.transfer;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.waymark.catalogue.Assessment;

/**
 * What a person decides about files before they are imported.
 *
 * @param year the academic year of a table that does not say its year, by the year in which it ends; a Common Transfer
 *     File says it itself
 * @param createPupils whether files of results may add pupils whom the school does not have; a table of pupils and a
 *     full Common Transfer File always may
 * @param blanksOnly the assessments of which results that stand already are left as they are, by their codes
 * @param leftOut the files that are left out, by their place from 0
 * @param joined the files for another school of which the pupils who are ours are taken, by their place from 0
 * @param people what a person said about a file's pupil of whom it is not certain who it is, by {@link #key}: {@code
 *     leave}, {@code create} or the key of one of the school's pupils
 * @param point the code of the point of the year of which the columns of a table are that name a subject and nothing
 *     else; empty where nobody has said, and such columns are asked about
 */
public record ImportChoices(
        int year,
        boolean createPupils,
        Set<String> blanksOnly,
        Set<Integer> leftOut,
        Set<Integer> joined,
        Map<String, String> people,
        String point) {

    /** A person says that a file's pupil is not to be taken. */
    public static final String LEAVE = "leave";

    /** A person says that a file's pupil is a new one. */
    public static final String CREATE = "create";

    public ImportChoices {
        blanksOnly = Set.copyOf(new TreeSet<>(blanksOnly));
        leftOut = Set.copyOf(leftOut);
        joined = Set.copyOf(joined);
        people = Map.copyOf(new TreeMap<>(people));
        // Decisions that were kept before there were points have none.
        point = Assessment.find(Objects.requireNonNullElse(point, ""))
                .filter(Assessment::isPoint)
                .map(Assessment::code)
                .orElse("");
    }

    /** What a person decides where no columns are of an unsaid point. */
    public ImportChoices(
            int year,
            boolean createPupils,
            Set<String> blanksOnly,
            Set<Integer> leftOut,
            Set<Integer> joined,
            Map<String, String> people) {
        this(year, createPupils, blanksOnly, leftOut, joined, people, "");
    }

    /** What holds while nobody has decided anything: take the file's values, add nobody from a file of results. */
    public static ImportChoices usual(int year) {
        return new ImportChoices(year, false, Set.of(), Set.of(), Set.of(), Map.of());
    }

    /** The same with another word on whether files of results add pupils. */
    public ImportChoices withCreatePupils(boolean create) {
        return new ImportChoices(year, create, blanksOnly, leftOut, joined, people, point);
    }

    /** The same with the point of columns that name a subject alone; empty for none. */
    public ImportChoices withPoint(String code) {
        return new ImportChoices(year, createPupils, blanksOnly, leftOut, joined, people, code);
    }

    /** The point of columns that name a subject alone. */
    public Optional<Assessment> findPoint() {
        return Assessment.find(point);
    }

    /** Whether only blanks of an assessment are filled. */
    public boolean blanksOnly(Assessment assessment) {
        return blanksOnly.contains(assessment.code());
    }

    /** The name under which a decision about a pupil of a file is kept. */
    public static String key(int position, int line) {
        return position + "-" + line;
    }
}
