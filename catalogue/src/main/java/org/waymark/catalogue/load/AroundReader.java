package org.waymark.catalogue.load;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.CtfCode;
import org.waymark.catalogue.Guidance;
import org.waymark.catalogue.KeyDate;
import org.waymark.catalogue.NationalFigure;
import org.waymark.catalogue.ReturnRoute;

/** Reads what stands around the items of a year: national figures, CTF codes, guidance, dates and notes. */
final class AroundReader {
    private static final Pattern GROUP = Pattern.compile("[a-z][a-z0-9_]*");
    private static final List<String> PURPOSES = List.of("la", "dfe", "mis");
    private static final Pattern RETURN_TYPE = Pattern.compile("[A-Z0-9]{2,5}");
    private static final Pattern RETURN_DESTINATION = Pattern.compile("authority|own|[0-9A-Z]{7}");

    private final Source source;
    private final Assessment assessment;
    private final int year;

    AroundReader(Source source, Assessment assessment, int year) {
        this.source = source;
        this.assessment = assessment;
        this.year = year;
    }

    List<NationalFigure> nationalFigures() {
        return source.list(Kind.NATIONAL, year).stream().map(this::figure).toList();
    }

    private NationalFigure figure(Row row) {
        String measure = row.required("measure");
        if (!measure.startsWith(assessment.code() + ".")) {
            throw row.fault("a measure of this folder starts with " + assessment.code() + ".: " + measure);
        }
        String group = row.required("group");
        if (!GROUP.matcher(group).matches()) {
            throw row.fault("not a group: " + group);
        }
        try {
            return new NationalFigure(
                    measure,
                    group,
                    new BigDecimal(row.required("value")),
                    row.constant("certainty", Certainty.class),
                    row.required("source"),
                    row.text("note"));
        } catch (NumberFormatException e) {
            throw row.fault("value is not a number: " + row.text("value"));
        }
    }

    List<CtfCode> ctfCodes(Set<String> items) {
        return source.list(Kind.CTF, year).stream()
                .map(row -> {
                    if (!items.contains(row.required("item"))) {
                        throw row.fault("there is no item " + row.text("item") + " in " + year);
                    }
                    return new CtfCode(
                            row.text("item"),
                            row.required("stage"),
                            row.required("subject"),
                            row.required("method"),
                            row.required("component"),
                            row.required("qualifier"),
                            row.constant("certainty", Certainty.class),
                            row.text("note"));
                })
                .toList();
    }

    List<ReturnRoute> returnRoutes() {
        return source.list(Kind.RETURNS, year).stream().map(AroundReader::route).toList();
    }

    private static ReturnRoute route(Row row) {
        if (!PURPOSES.contains(row.required("purpose"))) {
            throw row.fault("purpose must be one of " + PURPOSES + ": " + row.text("purpose"));
        }
        Optional<String> type = row.find("type");
        if (type.isEmpty()) {
            row.required("note");
        } else if (!RETURN_TYPE.matcher(type.get()).matches()) {
            throw row.fault("not a type of file: " + type.get());
        } else if (!RETURN_DESTINATION.matcher(row.required("destination")).matches()) {
            throw row.fault("destination must be authority, own or seven characters: " + row.text("destination"));
        }
        return new ReturnRoute(
                row.text("purpose"),
                type,
                row.text("destination"),
                row.yes("required"),
                row.constant("certainty", Certainty.class),
                row.required("source"),
                row.text("note"));
    }

    List<Guidance> guidance() {
        return source.list(Kind.GUIDANCE, year).stream()
                .map(row -> new Guidance(row.required("title"), address(row), row.text("note")))
                .toList();
    }

    private static Optional<URI> address(Row row) {
        return row.find("url").map(url -> {
            try {
                URI address = new URI(url);
                if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
                    throw row.fault("not a web address: " + url);
                }
                return address;
            } catch (URISyntaxException e) {
                throw row.fault("not a web address: " + url);
            }
        });
    }

    List<KeyDate> keyDates() {
        AcademicYear academicYear = new AcademicYear(year);
        return source.list(Kind.DATES, year).stream()
                .map(row -> {
                    LocalDate first = row.date("first");
                    LocalDate last = row.date("last");
                    if (last.isBefore(first) || !academicYear.contains(first) || !academicYear.contains(last)) {
                        throw row.fault("the dates are out of order, or not in " + academicYear.label());
                    }
                    row.required("source");
                    return new KeyDate(first, last, row.required("what"), row.constant("certainty", Certainty.class));
                })
                .sorted(Comparator.comparing(KeyDate::from))
                .toList();
    }

    List<String> notes() {
        return source.list(Kind.NOTES, year).stream()
                .sorted(Comparator.comparingInt(row -> row.number("order")))
                .map(row -> row.required("note"))
                .toList();
    }
}
