package org.waymark.operation.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.testing.TestDatabase;

/** A PostgreSQL that others run: here the one of the tests. */
class ExternalDatabaseTest {

    @Test
    void opensUnderAnOrdinaryUserWithoutAWord() {
        try (TestDatabase database = TestDatabase.withoutTables()) {
            List<String> words = new ArrayList<>();
            ExternalDatabase.open(
                            database.url() + "?user=" + database.user() + "&password=" + database.password(),
                            words::add)
                    .close();
            assertThat(words).isEmpty();
        }
    }

    @Test
    void warnsOfUsersForWhomSchoolsAreNotKeptApart() {
        assertThat(ExternalDatabase.findWarning("boss", true, false).orElseThrow())
                .contains("boss is a superuser")
                .doesNotContain("\n");
        assertThat(ExternalDatabase.findWarning("backup", false, true).orElseThrow())
                .contains("has BYPASSRLS");
        assertThat(ExternalDatabase.findWarning("waymark", false, false)).isEmpty();
    }

    @Test
    void refusesServersBefore16() {
        assertThatThrownBy(() -> ExternalDatabase.requireVersion(15, "15.14"))
                .isInstanceOf(DatabaseFault.class)
                .hasMessage(
                        "The database of WAYMARK_DATABASE_URL is PostgreSQL 15.14. Waymark needs PostgreSQL 16 or newer.");
        ExternalDatabase.requireVersion(16, "16.0");
    }

    @Test
    void readsBothWaysToWriteAnAddress() {
        assertThat(ExternalDatabase.parse("jdbc:postgresql://db/waymark?user=w"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db/waymark?user=w", "", ""));
        assertThat(ExternalDatabase.parse("postgres://way:p%40ss+word@db/waymark"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:5432/waymark", "way", "p@ss+word"));
        assertThat(ExternalDatabase.parse("POSTGRESQL://way@db:5433/waymark?sslmode=require"))
                .isEqualTo(new DatabaseAddress("jdbc:postgresql://db:5433/waymark?sslmode=require", "way", ""));
    }

    @Test
    void refusesAnythingElseWithoutRepeatingIt() {
        for (String wrong : List.of("mysql://u:secret@db/w", "postgres://u:secret@/", "waymark", "postgres://db")) {
            assertThatThrownBy(() -> ExternalDatabase.parse(wrong))
                    .isInstanceOf(DatabaseFault.class)
                    .hasMessageContaining("WAYMARK_DATABASE_URL")
                    .hasMessageNotContaining("secret");
        }
    }

    @Test
    void namesItselfWithoutItsPassword() {
        assertThat(new DatabaseAddress("jdbc:postgresql://db/w?user=u&password=secret&ssl=true", "", "other")
                        .toString())
                .isEqualTo("jdbc:postgresql://db/w?user=u&password=…&ssl=true");
    }
}
