package org.waymark.demo;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.Attendance;
import org.waymark.school.Contact;

/**
 * Invents families and how often their children were at school. Every address of mail ends in {@code .example}, where no
 * mail ever arrives.
 */
final class FamilyMaker {

    private static final double SECOND_PARENT = 0.78;
    private static final double LIVES_ELSEWHERE = 0.18;
    private static final double HAS_EMAIL = 0.9;
    private static final double LARGE_PRINT = 0.02;
    private static final double NOTHING_TO_GO = 0.01;
    private static final int SESSIONS = 380;

    private static final List<String> MOTHERS =
            List.of("Alison", "Bethan", "Carla", "Denise", "Elena", "Farah", "Gemma", "Helena", "Jasmin", "Keisha");
    private static final List<String> FATHERS =
            List.of("Adrian", "Ben", "Carl", "Damian", "Emil", "Faisal", "Gareth", "Hamid", "Ivan", "Joel");
    private static final List<String> STREETS =
            List.of("Lantern Row", "Mill Lane", "Orchard Close", "Quarry Bank", "Station Road", "Weavers Yard");

    /** The language of letters by the community, where many families ask for one. */
    private static final Map<String, String> LANGUAGES = Map.of("WEEU", "pl", "APKN", "ur");

    private FamilyMaker() {}

    /** The contacts of a pupil, without the pupil's key. */
    static List<Contact> contacts(long seed, DemoPupil pupil) {
        Chance chance = Chance.of(seed, pupil.upn(), "family");
        List<Contact> family = new ArrayList<>();
        String home = chance.between(1, 140) + " " + chance.pick(STREETS) + "\nLanternfield";
        String surname = pupil.details().surname();
        String language = "OTH".equals(pupil.details().firstLanguage())
                ? LANGUAGES.getOrDefault(
                        Objects.requireNonNullElse(pupil.details().ethnicity(), ""), "")
                : "";
        if (pupil.details().lookedAfter()) {
            family.add(contact(chance, 1, "Ms", chance.pick(MOTHERS), "Foster", "Foster carer", false, home, ""));
            return family;
        }
        family.add(contact(chance, 1, "Mrs", chance.pick(MOTHERS), surname, "Mother", true, home, language));
        if (chance.happens(SECOND_PARENT)) {
            String other = chance.happens(LIVES_ELSEWHERE)
                    ? chance.between(1, 140) + " " + chance.pick(STREETS) + "\nOverfield"
                    : home;
            family.add(contact(chance, 2, "Mr", chance.pick(FATHERS), surname, "Father", true, other, language));
        }
        return family;
    }

    private static Contact contact(
            Chance chance,
            int place,
            String title,
            String forename,
            String surname,
            String relationship,
            boolean responsible,
            String address,
            String language) {
        boolean nothing = place == 2 && chance.happens(NOTHING_TO_GO);
        String email = chance.happens(HAS_EMAIL) ? letters(forename + "." + surname) + "@family.example" : "";
        return new Contact(
                0,
                0,
                place,
                title,
                surname,
                forename,
                relationship,
                responsible,
                email,
                "01632 960%03d".formatted(chance.between(0, 999)),
                address,
                "LF1 %dLF".formatted(chance.between(1, 9)),
                language,
                chance.happens(LARGE_PRINT),
                nothing,
                nothing ? "A court has said so; see the file in the office." : "",
                "hand");
    }

    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z.]", "");
    }

    /** How often a pupil was at school in a year. */
    static Attendance attendance(long seed, DemoPupil pupil, long pupilId, AcademicYear year, YearGroup yearGroup) {
        Chance chance = Chance.of(seed, pupil.upn(), "attendance", year.endYear());
        double missed = 0.035 + Math.abs(chance.normal()) * 0.025 + (yearGroup == YearGroup.RECEPTION ? 0.01 : 0);
        int away = (int) Math.round(Math.min(0.4, missed) * SESSIONS);
        int unauthorised = chance.happens(0.25) ? Math.min(away, chance.between(1, 8)) : 0;
        return new Attendance(
                pupilId, year.endYear(), SESSIONS, SESSIONS - away, away - unauthorised, unauthorised, "hand");
    }
}
