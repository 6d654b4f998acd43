package org.waymark.school;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;

/**
 * What moving everyone to the next academic year would do, or did.
 *
 * @param from the year that ends
 * @param to the year that begins
 * @param moves one for each pupil of the year that ends, by year group, class and name
 * @param namings what the pupils of each class and year group will be in, by year group and class
 */
public record Promotion(AcademicYear from, AcademicYear to, List<Move> moves, List<Naming> namings) {

    public Promotion {
        moves = List.copyOf(moves);
        namings = List.copyOf(namings);
    }

    /** What happens to a pupil. */
    public enum Kind {
        /** Goes to the next year group. */
        MOVES,
        /** Stays in the same year group for another year. */
        REPEATS,
        /** Was in the last year group of the school and leaves. */
        LEAVES,
        /** Has left before the new year begins. */
        HAS_LEFT,
        /** Is enrolled in the new year already and stays as there. */
        ALREADY_THERE
    }

    /**
     * One pupil's way.
     *
     * @param pupil as in the year that ends
     * @param kind what happens
     * @param yearGroup the year group of the new year, null for those who are not in it or are there already
     * @param className the class of the new year, null for none
     */
    public record Move(
            OnRoll pupil,
            Kind kind,
            @Nullable YearGroup yearGroup,
            @Nullable String className) {}

    /**
     * The pupils of one year group of one class, and the class they will be in.
     *
     * @param classId the class of the year that ends
     * @param oldName its name
     * @param yearGroup their year group in the year that ends
     * @param pupils how many of them move
     * @param newName the class of the new year
     */
    public record Naming(long classId, String oldName, YearGroup yearGroup, int pupils, String newName) {
        /** The name of the choice in {@link PromotionChoices#classNames()}. */
        public String key() {
            return key(classId, yearGroup);
        }

        /** The name of the choice for the pupils of a year group of a class. */
        public static String key(long classId, YearGroup yearGroup) {
            return classId + "-" + yearGroup.code();
        }
    }

    /** How many pupils go one way. */
    public long count(Kind kind) {
        return moves.stream().filter(move -> move.kind() == kind).count();
    }

    /** The pupils who go one way. */
    public List<Move> listMoves(Kind kind) {
        return moves.stream().filter(move -> move.kind() == kind).toList();
    }
}
