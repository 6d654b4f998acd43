package org.waymark.access;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who acts, in which school, and how far they may see. Every query of a school's rows takes one; none is made but by
 * {@link Scopes}.
 *
 * @param personId the person, or null for the command line
 * @param personName how the person is named in the history
 * @param schoolId the school's key
 * @param laestab the school's LAESTAB, as in addresses
 * @param schoolName the school's name
 * @param role what they may do there
 * @param classIds a teacher's own classes; empty for every other role, which sees all
 * @param analysis whether the school uses figures, and not only entry and returns
 */
public record Scope(
        @Nullable Long personId,
        String personName,
        long schoolId,
        String laestab,
        String schoolName,
        Role role,
        Set<Long> classIds,
        boolean analysis) {

    public Scope {
        classIds = Set.copyOf(classIds);
    }

    /** In a school that uses figures. */
    public Scope(
            @Nullable Long personId,
            String personName,
            long schoolId,
            String laestab,
            String schoolName,
            Role role,
            Set<Long> classIds) {
        this(personId, personName, schoolId, laestab, schoolName, role, classIds, true);
    }

    /** Whether only the pupils of {@link #classIds()} may be seen. */
    public boolean ownClassesOnly() {
        return role == Role.TEACHER;
    }

    /** Whether names, UPNs and dates of birth may be shown. */
    public boolean seesNames() {
        return role != Role.READER_WITHOUT_NAMES;
    }

    /** Whether results may be entered, within the visible classes. */
    public boolean entersResults() {
        return role.entersResults();
    }

    /** Whether pupils, classes and years may be changed, and other people's work undone. */
    public boolean keepsSchool() {
        return role.keepsSchool();
    }

    /** Whether people may be invited and removed. */
    public boolean keepsPeople() {
        return role == Role.ADMINISTRATOR;
    }

    /**
     * The same person's sight of the whole school for counting only: every class, no names, figures whether the school
     * shows them or not. For what the law has a school tell parents of all its children of one age, whoever prepares the
     * report: a teacher's own classes would give another figure, and a school without pages of figures owes it too. What
     * is read with it must leave as sums, never pupil by pupil.
     */
    public Scope forCounting() {
        return new Scope(
                personId, personName, schoolId, laestab, schoolName, Role.READER_WITHOUT_NAMES, Set.of(), true);
    }

    /** The own classes as an array for SQL; empty where every class is visible. */
    public Long[] classIdArray() {
        return classIds.toArray(Long[]::new);
    }

    /** Stops a person who may not enter results. */
    public void requireEntersResults() {
        if (!entersResults()) {
            throw new NotAllowed("Your role, " + role.label() + ", reads results and does not change them.");
        }
    }

    /** Stops a person who may not change pupils and classes. */
    public void requireKeepsSchool() {
        if (!keepsSchool()) {
            throw new NotAllowed("Pupils, classes and years are kept by administrators and assessment leads.");
        }
    }

    /**
     * Stops everybody in a school that has switched figures off.
     *
     * @throws NotFound there: the pages are gone, their addresses too
     */
    public void requireAnalysis() {
        if (!analysis) {
            throw new NotFound(schoolName + " has switched figures off: an administrator can switch them on again under"
                    + " School.");
        }
    }

    /** Stops a person who may not manage people. */
    public void requireKeepsPeople() {
        if (!keepsPeople()) {
            throw new NotAllowed("People are managed by the school's administrators.");
        }
    }
}
