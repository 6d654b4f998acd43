package org.waymark.transfer.tables;

import java.util.List;

/**
 * One table of everything that a school owns: its file, what it holds, its columns in plain words, and the query whose
 * columns these are, in the same order and all of them text.
 */
enum Extract {
    SCHOOL("school.csv", "The school.", """
            LAESTAB: the three digits of the local authority and the four of the school
            URN: unique reference number
            Name: the school's name
            Phase: such as primary or junior
            Trust: the trust it belongs to
            """, """
            select s.laestab, s.urn, s.name, s.phase, t.name
            from school s left join trust t on t.id = s.trust_id where s.id = :school
            """),
    PUPILS(
            "pupils.csv",
            "Every pupil the school has kept, those who have left included. Waymark's import reads it.",
            """
            Pupil: Waymark's number of the pupil, the same in every file
            UPN: unique pupil number
            Former UPN: earlier ones, with a space between
            Surname: the legal surname
            Forename: the legal forename
            Middle names: further forenames
            Preferred surname: where it is not the legal one
            Preferred forename: where it is not the legal one
            Date of birth: year-month-day
            Sex: F, M or U
            Ethnicity: the census code
            First language: the code
            SEN: N none, K support, E education, health and care plan; older records A, P, Q or S
            Ever 6: Y or N where the school says so; empty where the spells in free-meals.csv decide
            Looked after: Y or N
            Service child: Y or N
            Entry date: first day at the school
            Leaving date: last day at the school
            Changed: when these details last changed
            """,
            """
            select id::text, upn, array_to_string(former_upns, ' '), surname, forename, middle_names, preferred_surname,
                   preferred_forename, to_char(date_of_birth, 'YYYY-MM-DD'), sex, ethnicity, first_language,
                   sen_provision, case when ever6 then 'Y' when not ever6 then 'N' end,
                   case when looked_after then 'Y' else 'N' end,
                   case when service_child then 'Y' when not service_child then 'N' end,
                   to_char(entry_date, 'YYYY-MM-DD'), to_char(leaving_date, 'YYYY-MM-DD'), moment(changed_at)
            from pupil where school_id = :school order by surname, forename, id
            """),
    FREE_MEALS("free-meals.csv", "Spells of free school meals.", """
            Pupil: the number in pupils.csv
            UPN: unique pupil number
            FSM start date: first day
            FSM end date: last day; empty while it lasts
            """, """
            select m.pupil_id::text, p.upn, to_char(m.start_date, 'YYYY-MM-DD'), to_char(m.end_date, 'YYYY-MM-DD')
            from free_meals m join pupil p on p.school_id = m.school_id and p.id = m.pupil_id
            where m.school_id = :school order by m.pupil_id, m.start_date
            """),
    ENROLMENTS("enrolments.csv", "Which year group and class each pupil was in, year by year.", """
            Pupil: the number in pupils.csv
            UPN: unique pupil number
            Surname: the legal surname
            Forename: the legal forename
            Academic year: by the year in which it ends: 2026 is 2025/26
            Year group: N, R or 1 to 6
            Class: the class of that year
            """, """
            select e.pupil_id::text, p.upn, p.surname, p.forename, e.year::text, e.year_group, c.name
            from enrolment e join pupil p on p.school_id = e.school_id and p.id = e.pupil_id
            left join class c on c.school_id = e.school_id and c.id = e.class_id
            where e.school_id = :school order by e.year, e.year_group, c.name, p.surname, p.forename, e.pupil_id
            """),
    CLASSES(
            "classes.csv",
            "The classes of each year.",
            """
            Academic year: by the year in which it ends
            Class: its name
            """,
            "select year::text, name from class where school_id = :school order by year, name"),
    SCHEMES("schemes.csv", "What the school judges at the points of a year, each time it was saved.", """
            From year: the first academic year for which it holds, by the year in which it ends
            Saved by: who
            Saved: when, in universal time
            Scheme: points, subjects, scales, tests and combinations, as JSON that waymark scheme load reads
            """, """
            select from_year::text, saved_by, moment(saved_at), content::text
            from scheme where school_id = :school order by id
            """),
    RESULTS(
            "results.csv",
            "Every result of every assessment and year, one to a line. The folder results has the same as sheets.",
            """
            Pupil: the number in pupils.csv
            UPN: unique pupil number
            Assessment: eyfsp, phonics, ks1, mtc or ks2, or a point such as summer2
            Academic year: the year in which the pupil sat it
            Item: the column of the sheet, such as reading.scaled
            Result: the mark, score or code
            Assessed on: the date of assessment
            Worked out: Y if Waymark worked it out from marks, N if somebody entered or imported it
            """,
            """
            select r.pupil_id::text, p.upn, r.assessment, r.year::text, r.item, r.value,
                   to_char(r.assessed_on, 'YYYY-MM-DD'), case when r.derived then 'Y' else 'N' end
            from result r join pupil p on p.school_id = r.school_id and p.id = r.pupil_id
            where r.school_id = :school and r.value is not null
            order by r.assessment, r.year, r.pupil_id, r.item
            """),
    TARGETS("targets.csv", "Where pupils are bound: the targets that stand.", """
            Pupil: the number in pupils.csv
            UPN: unique pupil number
            Assessment: the point or assessment by which it is to be reached, such as summer2 or ks2
            Academic year: by the year in which it ends
            Item: the column of the sheet, such as reading
            Target: the step, score or code that is aimed at
            Set by: who
            Set: when, in universal time
            How: hand, rule or paste
            """, """
            select t.pupil_id::text, p.upn, t.assessment, t.year::text, t.item, t.value, a.made_by, moment(a.made_at), a.how
            from target t join pupil p on p.school_id = t.school_id and p.id = t.pupil_id
            join target_act a on a.school_id = t.school_id and a.id = t.act_id
            where t.school_id = :school order by t.year, t.assessment, t.pupil_id, t.item
            """),
    HISTORY("history.csv", "Every change of a result: who, when, from what, to what.", """
            Change set: changes with the same number were made by one act
            When: in universal time
            Who: the person, or the source where no person is known
            How: cell, paste, fill, clear, remedy, form, script, file, copy, undo, redo, or derive for what followed from a table
            Source: in words, such as the name of a file
            Undoes: the change set that was taken back, for an undo or redo
            Undone by: the change set that took this one back
            Assessment: eyfsp, phonics, ks1, mtc or ks2, or a point such as summer2
            Academic year: the year of the result
            Pupil: the number in pupils.csv
            UPN: unique pupil number
            Item: the column of the sheet
            Before: the result before; empty for none
            After: the result after; empty for none
            Assessed on before: date of assessment
            Assessed on after: date of assessment
            Worked out: Y if Waymark worked it out, N if it was entered or imported
            """, """
            select s.id::text, moment(s.at), coalesce(w.name, s.source), s.kind, s.source, s.undoes::text,
                   s.undone_by::text, c.assessment, c.year::text, c.pupil_id::text, p.upn, c.item, c.old_value,
                   c.new_value, to_char(c.old_on, 'YYYY-MM-DD'), to_char(c.new_on, 'YYYY-MM-DD'),
                   case when c.derived then 'Y' else 'N' end
            from change c join change_set s on s.school_id = c.school_id and s.id = c.change_set_id
            join pupil p on p.school_id = c.school_id and p.id = c.pupil_id
            left join person w on w.id = s.person_id
            where c.school_id = :school order by s.id, c.pupil_id, c.assessment, c.year, c.item
            """),
    SIGN_OFFS("sign-offs.csv", "Which class was signed off for which assessment, and opened again.", """
            Assessment: eyfsp, phonics, ks1, mtc or ks2, or a point such as summer2
            Academic year: by the year in which it ends
            Class: the class
            Signed off by: who
            Signed off: when, in universal time
            Reopened by: who; empty while it stands
            Reopened: when
            """, """
            select s.assessment, s.year::text, c.name, s.signed_by, moment(s.signed_at), s.reopened_by,
                   moment(s.reopened_at)
            from sign_off s join class c on c.school_id = s.school_id and c.id = s.class_id
            where s.school_id = :school order by s.id
            """),
    KEPT("kept-results.csv", "Results of files under codes that Waymark does not know, word for word.", """
            Pupil: the number in pupils.csv
            UPN: unique pupil number
            Stage: as the file has it, like the next eight
            Locale: word for word
            Year: word for word
            Subject: word for word
            Method: word for word
            Component: word for word
            Status: word for word
            Qualifier: word for word
            Result: word for word
            Result date: word for word
            Why: why it could not be put into an item
            Origin: the school it came from, where it is not this one
            """, """
            select k.pupil_id::text, p.upn, k.stage, k.locale, k.year, k.subject, k.method, k.component, k.status,
                   k.qualifier, k.result, to_char(k.result_date, 'YYYY-MM-DD'), k.why, k.origin
            from kept_result k join pupil p on p.school_id = k.school_id and p.id = k.pupil_id
            where k.school_id = :school and k.ended_with is null order by k.pupil_id, k.id
            """),
    CODES("code-meanings.csv", "What the school has said that codes of files are.", """
            Stage: of the code, like the next four
            Subject: of the code
            Method: of the code
            Component: of the code
            Qualifier: of the code
            From year: first academic year for which it holds; empty for all before
            To year: last one; empty for all after
            Assessment: whose item it is
            Item: the item
            Said by: who said so
            Said: when, in universal time
            """, """
            select stage, subject, method, component, qualifier, from_year::text, to_year::text, assessment, item,
                   said_by, moment(said_at)
            from code_meaning where school_id = :school order by id
            """),
    HEADINGS(
            "heading-meanings.csv",
            "What the school has said that headings of its tables mean.",
            """
            Layout: stands for all headings of a table together
            Heading: folded to small letters
            Meaning: such as ks2:reading.scaled
            """,
            "select layout, heading, meaning from heading_meaning where school_id = :school order by layout, heading"),
    IMPORTS("imports.csv", "The files that were brought in.", """
            Import: its number
            When: in universal time
            Who: the person
            Files: their names and what they were, as JSON
            Undone by: who took it back; empty while it stands
            Undone: when
            """, """
            select id::text, moment(at), person, files::text, undone_by, moment(undone_at)
            from file_import where school_id = :school order by id
            """),
    RETURNS("returns.csv", "The files that were made to be sent on; each lies in the folder returns.", """
            Return: its number
            File: its name
            Kind: assessment, history or transfer
            Assessment: eyfsp, phonics, ks1, mtc or ks2; empty for several
            Academic year: by the year in which it ends
            Purpose: la for the local authority, dfe for the DfE, mis for another system
            Pupils: how many are in it
            Results: how many are in it
            Errors: how many stood against it when it was made all the same
            SHA-256: the fingerprint of the file
            Made by: who
            Made: when, in universal time
            Sent on by: who; empty while it is not
            Sent on: when
            """, """
            select id::text, name, kind, assessment, year::text, purpose, pupils::text, results::text, errors::text,
                   fingerprint, made_by, moment(made_at), sent_by, moment(sent_at)
            from return_file where school_id = :school order by id
            """),
    REGISTERED("registered-pupils.csv", "The lists of registered pupils that returns are compared with.", """
            Assessment: eyfsp, phonics, ks1, mtc or ks2
            Academic year: by the year in which it ends
            List: the name of the file it came from
            Loaded by: who
            Loaded: when, in universal time
            Line: the pupil's line in the file
            UPN: as in the list
            Surname: as in the list
            Forename: as in the list
            Date of birth: as in the list
            """, """
            select l.assessment, l.year::text, l.name, l.loaded_by, moment(l.loaded_at), p.line::text, p.upn, p.surname,
                   p.forename, to_char(p.date_of_birth, 'YYYY-MM-DD')
            from registered_list l
            join registered_pupil p on p.school_id = l.school_id and p.assessment = l.assessment and p.year = l.year
            where l.school_id = :school order by l.assessment, l.year, p.line
            """),
    PEOPLE(
            "people.csv",
            "Who has a place in this school, and what they may do. Passwords and other secrets are not in here.",
            """
            Name: the person
            Email: their address
            Role: administrator, assessment-lead, teacher, reader or reader-without-names
            Classes: a teacher's own classes, with the academic year
            Since: when the person was added to this Waymark
            Disabled: when they were locked out; empty as a rule
            """,
            """
            select p.name, p.email, m.role,
                   (select string_agg(c.name || ' (' || c.year || ')', ', ' order by c.year, c.name)
                    from membership_class mc join class c on c.school_id = mc.school_id and c.id = mc.class_id
                    where mc.school_id = m.school_id and mc.person_id = m.person_id),
                   moment(p.created_at), moment(p.disabled_at)
            from membership m join person p on p.id = m.person_id
            where m.school_id = :school order by p.name, p.id
            """);

    private final String file;
    private final String about;
    private final List<Column> columns;
    private final String sql;

    Extract(String file, String about, String columns, String sql) {
        this.file = file;
        this.about = about;
        this.columns = columns.lines()
                .map(line -> new Column(line.substring(0, line.indexOf(": ")), line.substring(line.indexOf(": ") + 2)))
                .toList();
        // Moments in one form, whatever the time zone of the database.
        this.sql = sql.replaceAll(
                "moment\\(([a-z_.]+)\\)", "to_char($1 at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')");
    }

    /** A column and what it holds, in plain words. */
    record Column(String heading, String meaning) {}

    String file() {
        return file;
    }

    String about() {
        return about;
    }

    List<Column> columns() {
        return columns;
    }

    String sql() {
        return sql;
    }
}
