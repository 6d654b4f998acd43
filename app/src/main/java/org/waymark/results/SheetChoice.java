package org.waymark.results;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.PupilGroup;

/**
 * What a person has chosen to see of an edition. The address holds all of it, so that it can be sent to a colleague.
 *
 * @param yearGroup one of the edition's year groups, or null for all
 * @param classId a class, or null for all
 * @param filter the code of a subject filter, or empty for the summary
 * @param group a group of pupils
 * @param show {@code everyone}, {@code blank} or {@code findings}
 * @param edit whether the sheet is open for editing
 * @param date the date of assessment that was chosen, or null for the usual one
 */
public record SheetChoice(
        @Nullable YearGroup yearGroup,
        @Nullable Long classId,
        String filter,
        PupilGroup group,
        String show,
        boolean edit,
        @Nullable LocalDate date) {

    private static final List<String> SHOWS = List.of("everyone", "blank", "findings");

    /** Reads the query of an address; what makes no sense there is left out rather than refused. */
    public static SheetChoice of(Edition edition, Map<String, String> query) {
        String filter = query.getOrDefault("subject", "");
        String show = query.getOrDefault("show", "everyone");
        return new SheetChoice(
                YearGroup.find(query.getOrDefault("yearGroup", ""))
                        .filter(edition.yearGroups()::contains)
                        .orElse(null),
                number(query.getOrDefault("class", "")),
                edition.filters().stream().anyMatch(known -> known.code().equals(filter)) ? filter : "",
                PupilGroup.find(query.getOrDefault("group", "")).orElse(PupilGroup.ALL),
                SHOWS.contains(show) ? show : "everyone",
                "1".equals(query.get("edit")),
                date(query.getOrDefault("date", "")).orElse(null));
    }

    /** The items of the chosen subject that the chosen pupils can have. */
    public List<Item> items(Edition edition) {
        YearGroup only = yearGroup;
        return (only == null ? edition.items() : edition.itemsFor(only))
                .stream()
                        .filter(item ->
                                filter.isEmpty() || item.subject().filter().equals(filter))
                        .toList();
    }

    /** Whether a pupil belongs to what was chosen. */
    public boolean shows(Edition edition, PupilState state) {
        if (!group.contains(state.pupil())) {
            return false;
        }
        return switch (show) {
            case "blank" ->
                items(edition).stream()
                        .anyMatch(item -> state.evaluation().missing().contains(item.id()));
            case "findings" -> !state.evaluation().findings().isEmpty();
            default -> true;
        };
    }

    /** The query of an address with one thing chosen otherwise; an empty value takes it out. */
    public String with(String name, String value) {
        Map<String, String> parts = new LinkedHashMap<>();
        YearGroup only = yearGroup;
        parts.put("yearGroup", only == null ? "" : only.code());
        parts.put("class", classId == null ? "" : String.valueOf(classId));
        parts.put("subject", filter);
        parts.put("group", group == PupilGroup.ALL ? "" : group.code());
        parts.put("show", "everyone".equals(show) ? "" : show);
        parts.put("date", date == null ? "" : String.valueOf(date));
        parts.put("edit", edit ? "1" : "");
        parts.put(name, value);
        String query = parts.entrySet().stream()
                .filter(part -> !part.getValue().isEmpty())
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return "?" + query;
    }

    private static @Nullable Long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
