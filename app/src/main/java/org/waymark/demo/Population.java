package org.waymark.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.ctf.Upn;
import org.waymark.school.FreeMeals;
import org.waymark.school.Placing;
import org.waymark.school.PupilDetailsBuilder;

/** Makes the pupils of a school: everyone who was there in the years of the demonstration. */
final class Population {

    private static final int DAYS_OF_YEAR = 365;
    private static final int OTHER_SCHOOLS_FROM = 2000;
    private static final int OTHER_SCHOOLS_TO = 2999;
    private static final int SERIALS = 999;

    private final long seed;
    private final SchoolPlan plan;
    private final AcademicYear first;
    private final AcademicYear current;
    private final LocalDate today;
    private final Set<String> names = new HashSet<>();
    private final Set<String> upns = new HashSet<>();
    private final Map<Integer, Integer> serials = new HashMap<>();

    private Population(long seed, SchoolPlan plan, AcademicYear first, AcademicYear current, LocalDate today) {
        this.seed = seed;
        this.plan = plan;
        this.first = first;
        this.current = current;
        this.today = today;
    }

    /**
     * @param first the oldest year of the demonstration
     * @param current the year in which it is today
     */
    static List<DemoPupil> of(long seed, SchoolPlan plan, AcademicYear first, AcademicYear current, LocalDate today) {
        Population population = new Population(seed, plan, first, current, today);
        List<DemoPupil> pupils = new ArrayList<>();
        for (Stay stay : new Seats(seed, plan, current, today).fill(first)) {
            List<Placing> placings = population.placings(stay);
            if (!placings.isEmpty()) {
                pupils.add(population.pupil(stay, placings));
            }
        }
        return pupils;
    }

    private DemoPupil pupil(Stay stay, List<Placing> placings) {
        Chance chance = Chance.of(seed, "pupil", stay.key());
        Background background = Background.draw(chance, plan, stay.joiner());
        AcademicYear births = YearGroup.RECEPTION.usualBirths(new AcademicYear(stay.reception()));
        int dayOfYear = chance.between(0, DAYS_OF_YEAR - 1);
        String[] name = name(chance, background);
        PupilDetailsBuilder details = new PupilDetailsBuilder(
                        name[0], name[1], births.firstDay().plusDays(dayOfYear))
                .upn(upn(chance, stay))
                .sex(background.girl() ? "F" : "M")
                .ethnicity(background.community().ethnicity())
                .firstLanguage(background.learnsEnglish() ? "OTH" : "ENG")
                .senProvision(background.senProvision())
                .lookedAfter(background.lookedAfter())
                .serviceChild(background.serviceChild())
                .entryDate(stay.entry())
                .leavingDate(stay.leaving())
                .freeMeals(background.freeMeals() ? freeMeals(chance, stay) : List.of());
        double ageInYear = 0.5 - (double) dayOfYear / DAYS_OF_YEAR;
        return new DemoPupil(
                details.build(),
                placings,
                background.ability(chance, plan.advantage(), ageInYear),
                background.fromAbroad());
    }

    /** Surname and forename, which no other pupil of the school has both of. */
    private String[] name(Chance chance, Background background) {
        Community community = background.community();
        List<String> forenames = background.girl() ? community.girls() : community.boys();
        String surname = chance.pick(community.surnames());
        String forename = chance.pick(forenames);
        // A small community has few names: after some tries a second surname tells two pupils apart.
        for (int tries = 1; !names.add(surname + ", " + forename); tries++) {
            surname = chance.pick(community.surnames())
                    + (tries > 5 ? "-" + chance.pick(Community.ALL.getFirst().surnames()) : "");
            forename = chance.pick(forenames);
        }
        return new String[] {surname, forename};
    }

    /** A UPN of this school, or for one who came later that of another invented one. */
    private String upn(Chance chance, Stay stay) {
        String upn;
        do {
            String school = stay.joiner()
                    ? Integer.toString(chance.between(OTHER_SCHOOLS_FROM, OTHER_SCHOOLS_TO))
                    : plan.laestab().substring(3);
            int serial = stay.joiner() ? chance.between(1, SERIALS) : serials.merge(stay.reception(), 1, Integer::sum);
            String rest = plan.laestab().substring(0, 3)
                    + school
                    + String.format(Locale.ROOT, "%02d%03d", (stay.reception() - 1) % 100, serial);
            upn = Upn.checkLetter(rest) + rest;
        } while (!upns.add(upn));
        return upn;
    }

    private List<FreeMeals> freeMeals(Chance chance, Stay stay) {
        LocalDate start = chance.happens(0.7)
                ? stay.entry()
                : SchoolDays.onOrAfter(stay.entry().plusDays(chance.between(60, 900)));
        @Nullable
        LocalDate end = chance.happens(0.3) ? SchoolDays.onOrBefore(start.plusDays(chance.between(200, 900))) : null;
        LocalDate last = stay.leaving() == null ? today : Objects.requireNonNull(stay.leaving());
        if (start.isAfter(last)) {
            start = stay.entry();
        }
        return List.of(new FreeMeals(start, end == null || end.isAfter(last) ? null : end));
    }

    private List<Placing> placings(Stay stay) {
        List<Placing> placings = new ArrayList<>();
        LocalDate leaving = stay.leaving();
        for (AcademicYear year = first; year.compareTo(current) <= 0; year = year.next()) {
            int index = year.endYear() - stay.reception() + YearGroup.RECEPTION.ordinal();
            boolean there =
                    !stay.entry().isAfter(year.lastDay()) && (leaving == null || !leaving.isBefore(year.firstDay()));
            boolean inSchool = index >= 0 && index <= YearGroup.YEAR_6.ordinal();
            if (there && inSchool) {
                YearGroup yearGroup = YearGroup.values()[index];
                placings.add(new Placing(year, yearGroup, plan.className(yearGroup, stay.form())));
            }
        }
        return placings;
    }
}
