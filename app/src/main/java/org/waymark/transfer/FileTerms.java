package org.waymark.transfer;

import java.util.Map;
import org.waymark.catalogue.AcademicYear;

/**
 * On what terms one file's pupils are taken.
 *
 * @param position the file's place in its delivery, from 0
 * @param year the academic year that the file tells of
 * @param creates whether pupils whom the school does not have are added
 * @param updates whether what the file says of pupils is taken over
 * @param ofAnotherSchool whether it tells of pupils at another school: its year groups and classes are that school's
 * @param decisions what a person said of the pupils of the file, by line, see {@link ImportChoices#people()}
 */
record FileTerms(
        int position,
        AcademicYear year,
        boolean creates,
        boolean updates,
        boolean ofAnotherSchool,
        Map<Integer, String> decisions) {}
