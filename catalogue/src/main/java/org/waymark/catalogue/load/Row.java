package org.waymark.catalogue.load;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.waymark.catalogue.CatalogueException;

/**
 * One row of a file, which knows where it stands so that every fault can say so.
 *
 * @param file the file, as a path within the catalogue
 * @param line the line on which it starts, from 1
 * @param fields its fields by column, stripped; every column of the header is there
 */
record Row(String file, long line, Map<String, String> fields) {

    CatalogueException fault(String reason) {
        return new CatalogueException(file, line, reason);
    }

    /** A field that may be empty. */
    String text(String column) {
        String field = fields.get(column);
        if (field == null) {
            throw fault("there is no column " + column);
        }
        return field;
    }

    /** A field that must not be empty. */
    String required(String column) {
        String field = text(column);
        if (field.isEmpty()) {
            throw fault(column + " is missing");
        }
        return field;
    }

    Optional<String> find(String column) {
        return Optional.of(text(column)).filter(field -> !field.isEmpty());
    }

    List<String> words(String column) {
        return Arrays.asList(required(column).split(" +"));
    }

    int number(String column) {
        return findNumber(column).orElseThrow(() -> fault(column + " is missing"));
    }

    OptionalInt findNumber(String column) {
        String field = text(column);
        if (field.isEmpty()) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(Integer.parseInt(field));
        } catch (NumberFormatException e) {
            throw fault(column + " is not a whole number: " + field);
        }
    }

    boolean yes(String column) {
        return switch (required(column)) {
            case "yes" -> true;
            case "no" -> false;
            default -> throw fault(column + " must be yes or no: " + text(column));
        };
    }

    LocalDate date(String column) {
        try {
            return LocalDate.parse(required(column));
        } catch (DateTimeParseException e) {
            throw fault(column + " is not a date such as 2026-05-11: " + text(column));
        }
    }

    <E extends Enum<E>> E constant(String column, Class<E> type) {
        String wanted = required(column).toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> fault(
                        column + " must be one of " + Arrays.toString(type.getEnumConstants()) + ": " + text(column)));
    }

    /** Whether it holds in this year: its {@code year}, or from its {@code from} to its {@code to} if it has one. */
    boolean covers(int year) {
        if (fields.containsKey("year")) {
            return number("year") == year;
        }
        return number("from") <= year && year <= findNumber("to").orElse(Integer.MAX_VALUE);
    }

    /** The same row with one more field. */
    Row with(String column, String field) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(column, field);
        return new Row(file, line, more);
    }
}
