package org.waymark.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.waymark.school.PupilDetailsBuilder;
import org.waymark.school.RegisteredPupil;
import org.waymark.transfer.incoming.IncomingFiles;
import org.waymark.transfer.incoming.IncomingPupil;

class PupilMatcherTest {

    private static final LocalDate BIRTH = LocalDate.of(2016, 3, 9);

    private final PupilMatcher matcher = new PupilMatcher(List.of(
            pupil(
                    1,
                    new PupilDetailsBuilder("O'Brien", "Seán", BIRTH)
                            .upn("H801200001001")
                            .formerUpns(List.of("B801200005001"))
                            .preferredSurname("Smith-Jones")),
            pupil(2, new PupilDetailsBuilder("Ali", "Zara", BIRTH).upn("U80120000100A")),
            pupil(3, new PupilDetailsBuilder("Ali", "Amir", BIRTH)),
            pupil(4, new PupilDetailsBuilder("Khan", "Sana", BIRTH)),
            pupil(5, new PupilDetailsBuilder("KHAN", "Sana", BIRTH).upn("R674123101121"))));

    private static RegisteredPupil pupil(long id, PupilDetailsBuilder details) {
        return new RegisteredPupil(id, details.build(), new TreeMap<>());
    }

    private String find(String upn, String former, String surname, String forename, String born) {
        String csv =
                "UPN,Former UPN,Surname,Forename,DOB\n" + String.join(",", upn, former, surname, forename, born) + "\n";
        IncomingPupil incoming = IncomingFiles.read(csv).pupils().getFirst();
        return switch (matcher.find(incoming)) {
            case PupilMatch.Found(RegisteredPupil pupil, String how) -> pupil.id() + " " + how;
            case PupilMatch.Nobody nobody -> "nobody";
            case PupilMatch.Doubtful(String why, List<RegisteredPupil> candidates) -> "doubtful: " + why;
        };
    }

    @Test
    void matchesByUpnBeforeName() {
        assertThat(find("H801200001001", "", "Ali", "Zara", "2016-03-09")).isEqualTo("1 matched by UPN");
        assertThat(find("H801200001001", "", "OBrien", "Sean", "2016-09-03")).isEqualTo("1 matched by UPN");
        assertThat(find("H801200001001", "", "", "", "")).isEqualTo("1 matched by UPN");
    }

    @Test
    void doubtsAUpnWhoseNameAndBirthAreSomebodyElses() {
        assertThat(find("H801200001001", "", "Nowak", "Filip", "2015-01-01")).startsWith("doubtful: The UPN");
    }

    @Test
    void matchesByFormerUpnEitherWay() {
        assertThat(find("B801200005001", "", "OBrien", "Sean", "2016-03-09")).isEqualTo("1 matched by former UPN");
        assertThat(find("Y999200026001", "H801200001001", "New", "Name", "2016-03-09"))
                .isEqualTo("1 matched by former UPN");
    }

    @Test
    void matchesByFoldedNameAndBirth() {
        assertThat(find("", "", "OBRIEN", "sean", "2016-03-09")).isEqualTo("1 matched by name and date of birth");
        assertThat(find("", "", "smith jones", "Sean", "2016-03-09")).isEqualTo("1 matched by name and date of birth");
        assertThat(find("", "", "OBRIEN", "sean", "2016-03-10")).isEqualTo("nobody");
        assertThat(find("", "", "OBRIEN", "sean", "")).isEqualTo("nobody");
        assertThat(find("", "", "Ali", "Amir", "2016-03-09")).startsWith("3 ");
    }

    @Test
    void letsATemporaryUpnBeReplacedButNotAPermanentOne() {
        assertThat(find("Y999200026001", "", "Ali", "Zara", "2016-03-09"))
                .isEqualTo("2 matched by name and date of birth");
        assertThat(find("Y999200026001", "", "O'Brien", "Sean", "2016-03-09"))
                .startsWith("doubtful: Smith-Jones, Seán");
    }

    @Test
    void doubtsTwoOfTheSameName() {
        assertThat(find("", "", "Khan", "Sana", "2016-03-09"))
                .startsWith("doubtful: Several pupils have the same name and date of birth: Khan, Sana; KHAN, Sana"
                        + " (R674123101121).");
        assertThat(find("R674123101121", "", "Khan", "Sana", "2016-03-09")).isEqualTo("5 matched by UPN");
    }
}
