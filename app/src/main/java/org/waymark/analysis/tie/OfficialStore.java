package org.waymark.analysis.tie;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The SQL of {@link OfficialFigures}. */
@Repository
class OfficialStore {

    private final JdbcClient jdbc;

    OfficialStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Which figures: of an edition, for a group. */
    record Place(long schoolId, String assessment, int year, String group) {}

    List<Official> list(Place place) {
        return jdbc.sql("""
                        select measure, value, numerator, denominator, source, entered_by, entered_at
                        from official_figure
                        where school_id = :school and assessment = :assessment and year = :year and pupil_group = :group
                        """)
                .param("school", place.schoolId())
                .param("assessment", place.assessment())
                .param("year", place.year())
                .param("group", place.group())
                .query((row, number) -> new Official(
                        row.getString("measure"),
                        row.getBigDecimal("value"),
                        row.getObject("numerator", Long.class),
                        row.getObject("denominator", Integer.class),
                        row.getString("source"),
                        row.getString("entered_by"),
                        row.getTimestamp("entered_at").toInstant()))
                .list();
    }

    /** Puts these in the place of what stood there for the same measures. */
    void put(Place place, List<OfficialInput> inputs, String source, @Nullable Long personId, String person) {
        jdbc.sql("""
                        insert into official_figure (school_id, assessment, year, pupil_group, measure, value, numerator,
                          denominator, source, person_id, entered_by)
                        select :school, :assessment, :year, :group, w.measure, w.value::numeric, w.numerator, w.denominator,
                          :source, :person, :by
                        from unnest(:measures::text[], :values::text[], :numerators::bigint[], :denominators::int[])
                          as w (measure, value, numerator, denominator)
                        on conflict (school_id, assessment, year, pupil_group, measure) do update
                        set value = excluded.value, numerator = excluded.numerator, denominator = excluded.denominator,
                            source = excluded.source, person_id = excluded.person_id, entered_by = excluded.entered_by,
                            entered_at = clock_timestamp()
                        """)
                .param("school", place.schoolId())
                .param("assessment", place.assessment())
                .param("year", place.year())
                .param("group", place.group())
                .param("source", source)
                .param("person", personId)
                .param("by", person)
                .param("measures", inputs.stream().map(OfficialInput::measure).toArray(String[]::new))
                .param(
                        "values",
                        inputs.stream()
                                .map(input -> input.value().toPlainString())
                                .toArray(String[]::new))
                .param(
                        "numerators",
                        inputs.stream().map(OfficialInput::numerator).toArray(Long[]::new))
                .param(
                        "denominators",
                        inputs.stream().map(OfficialInput::denominator).toArray(Integer[]::new))
                .update();
    }

    int remove(Place place, List<String> measures) {
        return jdbc.sql("""
                        delete from official_figure
                        where school_id = :school and assessment = :assessment and year = :year and pupil_group = :group
                          and measure = any (:measures)
                        """)
                .param("school", place.schoolId())
                .param("assessment", place.assessment())
                .param("year", place.year())
                .param("group", place.group())
                .param("measures", measures.toArray(String[]::new))
                .update();
    }
}
