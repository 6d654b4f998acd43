package org.waymark.catalogue.load;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.Code;
import org.waymark.catalogue.Counts;
import org.waymark.catalogue.MarkRange;
import org.waymark.catalogue.Scale;

/** Reads the scales of a year and the codes on them. */
final class ScaleReader {
    private ScaleReader() {}

    static Map<String, Scale> read(Source source, int year) {
        Map<String, Row> rows = new LinkedHashMap<>();
        source.list(Kind.SCALES, year).forEach(row -> rows.put(row.required("scale"), row));
        Map<String, List<Code>> codes = new LinkedHashMap<>();
        rows.keySet().forEach(scale -> codes.put(scale, new ArrayList<>()));
        Set<String> taken = new HashSet<>();
        for (Row row : source.list(Kind.CODES, year)) {
            List<Code> scale = codes.get(row.required("scale"));
            if (scale == null) {
                throw row.fault("there is no scale " + row.text("scale") + " in " + year);
            }
            Code code = code(row);
            if (!taken.add(row.text("scale") + " " + code.value().toUpperCase(Locale.ROOT))) {
                throw row.fault("the code " + code.value() + " differs from another only in its case");
            }
            scale.add(code);
        }
        Map<String, Scale> scales = new LinkedHashMap<>();
        rows.forEach((id, row) -> {
            Optional<MarkRange> marks = range(row);
            if (marks.isEmpty() && codes.getOrDefault(id, List.of()).isEmpty()) {
                throw row.fault("the scale " + id + " allows nothing in " + year);
            }
            scales.put(id, new Scale(id, marks, codes.getOrDefault(id, List.of())));
        });
        return scales;
    }

    private static Optional<MarkRange> range(Row row) {
        OptionalInt min = row.findNumber("min");
        OptionalInt max = row.findNumber("max");
        if (min.isPresent() != max.isPresent()) {
            throw row.fault("min and max must both be there, or neither");
        }
        if (min.isEmpty()) {
            return Optional.empty();
        }
        if (min.getAsInt() < 0 || max.getAsInt() < min.getAsInt()) {
            throw row.fault("marks cannot run from " + min.getAsInt() + " to " + max.getAsInt());
        }
        return Optional.of(new MarkRange(min.getAsInt(), max.getAsInt()));
    }

    private static Code code(Row row) {
        Counts counts = new Counts(
                row.yes("in_denominator"),
                row.yes("met"),
                row.yes("higher"),
                row.yes("in_average"),
                row.constant("counts_certainty", Certainty.class),
                row.text("counts_note"));
        if ((counts.higher() && !counts.met()) || (counts.met() && !counts.inDenominator())) {
            throw row.fault("a code that counts as higher must count as met, and one that is met must be counted");
        }
        return new Code(
                row.required("code"),
                row.required("label"),
                row.text("explanation"),
                counts,
                row.constant("certainty", Certainty.class),
                row.required("source"),
                row.yes("derived_only"));
    }
}
