package org.waymark.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.comments.CommentWrite;
import org.waymark.parents.comments.Comments;
import org.waymark.school.Attendance;
import org.waymark.school.Attendances;
import org.waymark.school.Contact;
import org.waymark.school.Contacts;
import org.waymark.school.Placing;

/** Writes what reports to parents need beside results: families, attendance, and what teachers say. */
@Component
class ReportWriter {

    private static final String ACT = "demo";

    private final Contacts contacts;
    private final Attendances attendances;
    private final Comments comments;

    ReportWriter(Contacts contacts, Attendances attendances, Comments comments) {
        this.contacts = contacts;
        this.attendances = attendances;
        this.comments = comments;
    }

    /** Writes them for the pupils of a year, as the scope. */
    void write(Scope scope, List<DemoPupil> all, AcademicYear year, Map<String, Long> keys) {
        List<Contact> families = new ArrayList<>();
        List<Attendance> present = new ArrayList<>();
        List<CommentWrite> written = new ArrayList<>();
        for (DemoPupil pupil : all) {
            long id = Objects.requireNonNull(keys.get(pupil.upn()));
            Optional<YearGroup> group = pupil.find(year).map(Placing::yearGroup);
            if (group.isEmpty()) {
                continue;
            }
            FamilyMaker.contacts(Demonstration.SEED, pupil).forEach(contact -> families.add(contact.ofPupil(id)));
            present.add(FamilyMaker.attendance(Demonstration.SEED, pupil, id, year, group.get()));
            if (group.get() != YearGroup.NURSERY) {
                CommentMaker.make(Demonstration.SEED, pupil, year.endYear(), group.get())
                        .forEach((part, text) -> written.add(new CommentWrite(id, part, text, 0)));
            }
        }
        contacts.write(scope, ACT, families);
        attendances.write(scope, ACT, present);
        comments.save(scope, year.endYear(), written);
    }
}
