package org.waymark.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waymark.access.Scope;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.results.Sheets;
import org.waymark.school.Pupils;

class SameDayTest {

    private static final int CURRENT = 2027;
    private static final SchoolPlan SMALL = SchoolPlan.lanternfield(6, 4);

    @Test
    void theSameDayGivesTheSameData() {
        assertThat(make()).isEqualTo(make()).hasSizeGreaterThan(700);
    }

    private static Map<String, String> make() {
        try (DemoRooms rooms = new DemoRooms()) {
            rooms.demonstration(List.of(SMALL)).prepare();
            Map<String, String> all = new TreeMap<>();
            Scope scope = rooms.administrator(SMALL);
            rooms.room(Pupils.class)
                    .listEverybody(scope, CURRENT)
                    .forEach(pupil -> all.put(Long.toString(pupil.id()), pupil.details() + " " + pupil.enrolment()));
            for (Edition edition : rooms.room(Catalogue.class).listEditions()) {
                rooms.room(Sheets.class)
                        .list(scope, edition, null, null)
                        .forEach(state -> state.cells()
                                .forEach((item, cell) -> all.put(
                                        state.pupil().upn() + " " + edition + " " + item,
                                        cell.value() + " " + cell.assessedOn())));
            }
            return all;
        }
    }
}
