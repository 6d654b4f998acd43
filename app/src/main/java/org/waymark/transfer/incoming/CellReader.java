package org.waymark.transfer.incoming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.ReferenceCode;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.FreeMeals;
import org.waymark.school.KnownCodes;
import org.waymark.school.WrittenDates;
import org.waymark.ui.Harmless;

/** Reads the cells of one line; a cell that cannot be read becomes a finding and is left out, its neighbours are not. */
final class CellReader {

    private static final Set<String> YES = Set.of("y", "yes", "true", "t", "1", "x", "✓", "✔");
    private static final Set<String> NO = Set.of("n", "no", "false", "f", "0", "-", "✗", "✘");
    private static final Set<String> NOT_SAID = Set.of("u", "r", "unknown", "refused", "not known", "?");
    private static final Map<String, String> SEXES =
            Map.of("f", "F", "female", "F", "girl", "F", "m", "M", "male", "M", "boy", "M", "u", "U", "unknown", "U");
    private static final Map<String, String> SEN_WORDS = Map.of(
            "none", "N",
            "no", "N",
            "no sen", "N",
            "ehcp", "E",
            "ehc plan", "E",
            "ehc", "E",
            "support", "K",
            "sen support", "K");

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\u00a0]+");

    private final KnownCodes codes;
    private final int line;
    private final EnumMap<PupilColumn, String> cells;
    private final List<ImportFinding> findings = new ArrayList<>();

    CellReader(KnownCodes codes, int line, Map<PupilColumn, String> cells) {
        this.codes = codes;
        this.line = line;
        this.cells = new EnumMap<>(PupilColumn.class);
        this.cells.putAll(cells);
    }

    List<ImportFinding> findings() {
        return findings;
    }

    IncomingPupil read(List<IncomingResult> results) {
        LocalDate mealsFrom = date(PupilColumn.FSM_START);
        LocalDate mealsTo = date(PupilColumn.FSM_END);
        String group = text(PupilColumn.YEAR_GROUP);
        YearGroup yearGroup = group == null ? null : YearGroup.find(group).orElse(null);
        return new IncomingPupil(
                line,
                upn(PupilColumn.UPN),
                formerUpns(),
                text(PupilColumn.SURNAME),
                text(PupilColumn.FORENAME),
                text(PupilColumn.MIDDLE_NAMES),
                text(PupilColumn.PREFERRED_SURNAME),
                text(PupilColumn.PREFERRED_FORENAME),
                date(PupilColumn.DATE_OF_BIRTH),
                value(PupilColumn.SEX, "Write F, M or U.", CellReader::sex),
                code(PupilColumn.ETHNICITY, codes.ethnicities()),
                code(PupilColumn.FIRST_LANGUAGE, codes.firstLanguages()),
                value(
                        PupilColumn.SEN,
                        "Write N (none), K (SEN support) or E (education, health and care plan).",
                        this::sen),
                flag(PupilColumn.EVER6),
                flag(PupilColumn.LOOKED_AFTER),
                flag(PupilColumn.SERVICE_CHILD),
                date(PupilColumn.ENTRY_DATE),
                date(PupilColumn.LEAVING_DATE),
                null,
                mealsFrom == null ? List.of() : List.of(new FreeMeals(mealsFrom, mealsTo)),
                mealsFrom == null ? flag(PupilColumn.FSM) : null,
                yearGroup,
                yearGroup == null ? group : null,
                text(PupilColumn.CLASS),
                IncomingFamily.NOTHING,
                results);
    }

    private @Nullable String text(PupilColumn column) {
        return text(cells.getOrDefault(column, ""));
    }

    /** A cell without what cannot be seen; null if nothing is left. */
    static @Nullable String text(String raw) {
        String cell = CONTROL.matcher(raw).replaceAll(" ").strip();
        // Spreadsheets, and Waymark on the way out, put an apostrophe before what a formula could be made of.
        String plain = Harmless.back(cell);
        return plain.isEmpty() ? null : plain;
    }

    private @Nullable String upn(PupilColumn column) {
        String text = text(column);
        return text == null ? null : text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private List<String> formerUpns() {
        String text = text(PupilColumn.FORMER_UPN);
        if (text == null) {
            return List.of();
        }
        return List.of(text.toUpperCase(Locale.ROOT).split("[\\s,;/|]+"));
    }

    private @Nullable LocalDate date(PupilColumn column) {
        return value(column, "Write it as 2016-03-09 or 09/03/2016, with the year in four digits.", WrittenDates::find);
    }

    private @Nullable Boolean flag(PupilColumn column) {
        String text = text(column);
        if (text != null && NOT_SAID.contains(text.toLowerCase(Locale.ROOT))) {
            return null;
        }
        return value(column, "Write Y or N.", CellReader::yesOrNo);
    }

    private @Nullable String code(PupilColumn column, List<ReferenceCode> known) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        // A code that is not in the list is kept: it may be newer than Waymark. The checks then warn of it.
        return KnownCodes.find(known, text)
                .or(() ->
                        text.matches("[A-Za-z?]{1,4}") ? Optional.of(text.toUpperCase(Locale.ROOT)) : Optional.empty())
                .orElseGet(() -> {
                    unreadable(column, text, "Write the code or its name as in the census lists.");
                    return null;
                });
    }

    private Optional<String> sen(String text) {
        return Optional.ofNullable(SEN_WORDS.get(text.toLowerCase(Locale.ROOT)))
                .or(() -> KnownCodes.find(codes.senProvisions(), text));
    }

    private static Optional<String> sex(String text) {
        return Optional.ofNullable(SEXES.get(text.toLowerCase(Locale.ROOT)));
    }

    private static Optional<Boolean> yesOrNo(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        if (YES.contains(word)) {
            return Optional.of(true);
        }
        return NO.contains(word) ? Optional.of(false) : Optional.empty();
    }

    private <T> @Nullable T value(PupilColumn column, String hint, Function<String, Optional<T>> read) {
        String text = text(column);
        if (text == null) {
            return null;
        }
        Optional<T> value = read.apply(text);
        if (value.isEmpty()) {
            unreadable(column, text, hint);
        }
        return value.orElse(null);
    }

    private void unreadable(PupilColumn column, String text, String hint) {
        findings.add(new ImportFinding(
                ImportRule.UNREADABLE_VALUE.severity(),
                ImportRule.UNREADABLE_VALUE.id(),
                pupil(),
                column.heading(),
                line,
                column.heading() + " \"" + text + "\" cannot be read, so it is left out. " + hint));
    }

    private String pupil() {
        String surname = text(PupilColumn.SURNAME);
        String forename = text(PupilColumn.FORENAME);
        if (surname == null && forename == null) {
            return "Line " + line;
        }
        return surname == null ? "" + forename : forename == null ? surname : surname + ", " + forename;
    }
}
