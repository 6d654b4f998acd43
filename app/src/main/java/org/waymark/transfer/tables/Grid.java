package org.waymark.transfer.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.results.Cell;
import org.waymark.results.PupilState;
import org.waymark.school.OnRoll;

/**
 * A sheet of results as it is taken out: the pupils and items that a person has chosen, and no name for whoever sees
 * none.
 *
 * @param chosen what was chosen of the sheet, in words; empty for all of it
 * @param states the pupils in their order
 */
record Grid(Scope scope, Edition edition, List<Item> items, List<PupilState> states, String chosen, Instant madeAt) {

    Grid {
        items = List.copyOf(items);
        states = List.copyOf(states);
    }

    /** What is said of a pupil before the results. */
    enum About {
        PUPIL("Pupil", 14, false),
        UPN("UPN", 16, true),
        SURNAME("Surname", 18, true),
        FORENAME("Forename", 16, true),
        DATE_OF_BIRTH("Date of birth", 12, true),
        SEX("Sex", 6, null),
        YEAR_GROUP("Year group", 8, null),
        CLASS("Class", 10, null),
        ACADEMIC_YEAR("Academic year", 10, null);

        private final String heading;
        private final int width;
        private final @Nullable Boolean ofNamed;

        About(String heading, int width, @Nullable Boolean ofNamed) {
            this.heading = heading;
            this.width = width;
            this.ofNamed = ofNamed;
        }

        String heading() {
            return heading;
        }

        /** How wide the column is, in characters. */
        int width() {
            return width;
        }
    }

    List<About> about() {
        boolean named = scope.seesNames();
        List<About> columns = new ArrayList<>();
        for (About column : About.values()) {
            if (column.ofNamed == null || column.ofNamed == named) {
                columns.add(column);
            }
        }
        return columns;
    }

    String about(About column, OnRoll pupil) {
        return switch (column) {
            case PUPIL -> pupil.listName();
            case UPN -> text(pupil.upn());
            case SURNAME -> pupil.surname();
            case FORENAME -> pupil.forename();
            case DATE_OF_BIRTH -> pupil.dateOfBirth().toString();
            case SEX -> text(pupil.sex());
            case YEAR_GROUP -> pupil.yearGroup();
            case CLASS -> text(pupil.className());
            case ACADEMIC_YEAR -> String.valueOf(edition.year().endYear());
        };
    }

    /** The heading that Waymark's own import knows for sure: {@code ks2:reading.scaled}. */
    String code(Item item) {
        return edition.assessment().code() + ":" + item.id();
    }

    /** A heading for people that the import knows too: {@code KS2 Reading scaled score}. */
    String heading(Item item) {
        String code = edition.assessment().code();
        String name = switch (edition.assessment()) {
            case PHONICS -> "Phonics";
            case AUTUMN_1, AUTUMN_2, SPRING_1, SPRING_2, SUMMER_1, SUMMER_2 ->
                edition.assessment().title();
            case EYFSP, KS1, MTC, KS2 -> code.toUpperCase(Locale.ROOT);
        };
        return name + " " + item.longLabel();
    }

    String value(PupilState state, Item item) {
        return text(state.value(item.id()));
    }

    /** The heading over {@link #copied}. */
    static final String COPIED = "Copied from an earlier point";

    /** Whether the file says which values were copied: where any was. */
    boolean anyCopied() {
        return states.stream().anyMatch(state -> !copied(state).isEmpty());
    }

    /** The items whose value was brought forward from an earlier point and not judged since, by their codes. */
    List<String> copied(PupilState state) {
        return items.stream()
                .filter(item -> {
                    Cell cell = state.cells().get(item.id());
                    return cell != null && cell.copied();
                })
                .map(Item::id)
                .toList();
    }

    /** The name of a file, such as {@code 9991001-ks2-2026.xlsx}. */
    String fileName(String ending) {
        return scope.laestab() + "-" + edition.assessment().code() + "-"
                + edition.year().endYear() + "." + ending;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
