package org.waymark.transfer.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Filter;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.PupilState;
import org.waymark.results.SheetChoice;
import org.waymark.results.Sheets;
import org.waymark.school.OnRoll;
import org.waymark.school.PupilGroup;
import org.waymark.school.Rolls;
import org.waymark.school.SchoolClass;
import org.waymark.ui.Harmless;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes a sheet of results out, as it is filtered on its page: CSV that Waymark reads again, an Excel workbook for
 * people, JSON for programs. Whoever sees a sheet may take it; nobody takes more than they see.
 */
@Service
public class GridExport {

    private static final String MARK = "\ufeff";

    private final Sheets sheets;
    private final Rolls rolls;
    private final JsonMapper json;
    private final Clock clock;

    GridExport(Sheets sheets, Rolls rolls, JsonMapper json, Clock clock) {
        this.sheets = sheets;
        this.rolls = rolls;
        this.json = json;
        this.clock = clock;
    }

    /** The forms in which a sheet is taken out. */
    public enum Form {
        CSV("csv", "text/csv;charset=UTF-8"),
        EXCEL("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        JSON("json", "application/json");

        private final String ending;
        private final String mediaType;

        Form(String ending, String mediaType) {
            this.ending = ending;
            this.mediaType = mediaType;
        }

        public String ending() {
            return ending;
        }

        public String mediaType() {
            return mediaType;
        }
    }

    /** A file to hand out. */
    @SuppressWarnings("ArrayRecordComponent") // written once and never compared
    public record Exported(String name, Form form, byte[] bytes) {}

    /**
     * A sheet in a form.
     *
     * @param query the query of the sheet's address: yearGroup, class, subject, group and show
     */
    public Exported export(Scope scope, Edition edition, Map<String, String> query, Form form) {
        Grid grid = grid(scope, edition, SheetChoice.of(edition, query));
        byte[] bytes = switch (form) {
            case CSV -> csv(grid);
            case EXCEL -> GridWorkbook.of(grid);
            case JSON -> json.writeValueAsBytes(json(grid));
        };
        return new Exported(grid.fileName(form.ending()), form, bytes);
    }

    private Grid grid(Scope scope, Edition edition, SheetChoice choice) {
        List<PupilState> states = sheets.list(scope, edition, choice.yearGroup(), choice.classId()).stream()
                .filter(state -> choice.shows(edition, state))
                .toList();
        return new Grid(
                scope, edition, choice.items(edition), states, words(scope, edition, choice), Instant.now(clock));
    }

    private String words(Scope scope, Edition edition, SheetChoice choice) {
        List<String> words = new ArrayList<>();
        YearGroup only = choice.yearGroup();
        if (only != null) {
            words.add(only.label());
        }
        rolls.listClasses(scope, edition.year().endYear()).stream()
                .filter(known -> Long.valueOf(known.id()).equals(choice.classId()))
                .map(SchoolClass::name)
                .forEach(words::add);
        edition.filters().stream()
                .filter(filter -> filter.code().equals(choice.filter()))
                .map(Filter::label)
                .forEach(words::add);
        if (choice.group() != PupilGroup.ALL) {
            words.add(choice.group().label());
        }
        switch (choice.show()) {
            case "blank" -> words.add("blank only");
            case "findings" -> words.add("with findings only");
            default -> {}
        }
        return String.join(", ", words);
    }

    private static byte[] csv(Grid grid) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            csv.writeRecord(Stream.concat(
                            grid.about().stream().map(Grid.About::heading),
                            Stream.concat(grid.items().stream().map(grid::code), copied(grid, List.of(Grid.COPIED))))
                    .toList());
            for (PupilState state : grid.states()) {
                csv.writeRecord(Stream.concat(
                                grid.about().stream().map(column -> grid.about(column, state.pupil())),
                                Stream.concat(
                                        grid.items().stream().map(item -> grid.value(state, item)),
                                        copied(grid, List.of(String.join(" ", grid.copied(state))))))
                        .map(Harmless::cell)
                        .toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return (MARK + text).getBytes(StandardCharsets.UTF_8);
    }

    /** A last column only where there is something to say. */
    private static Stream<String> copied(Grid grid, List<String> column) {
        return grid.anyCopied() ? column.stream() : Stream.of();
    }

    private static Map<String, Object> json(Grid grid) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("school", grid.scope().laestab());
        json.put("assessment", grid.edition().assessment().code());
        json.put("year", grid.edition().year().endYear());
        json.put(
                "pupils",
                grid.states().stream().map(state -> pupil(grid, state)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> pupil(Grid grid, PupilState state) {
        OnRoll pupil = state.pupil();
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("upn", pupil.upn());
        json.put("surname", pupil.surname());
        json.put("forename", pupil.forename());
        json.put("class", pupil.className());
        json.put("yearGroup", pupil.yearGroup());
        json.put("sex", pupil.sex());
        Map<String, String> results = new LinkedHashMap<>();
        for (Item item : grid.items()) {
            String value = state.value(item.id());
            if (value != null) {
                results.put(item.id(), value);
            }
        }
        json.put("results", results);
        if (!grid.copied(state).isEmpty()) {
            json.put("copied", grid.copied(state));
        }
        return json;
    }
}
