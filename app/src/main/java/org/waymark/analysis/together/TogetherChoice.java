package org.waymark.analysis.together;

import java.util.Optional;
import org.waymark.analysis.Group;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;

/**
 * What a person wants to see of the schools.
 *
 * @param assessment only its measures, all of them; else the headlines of every assessment
 * @param trust only the schools of this one; empty for all
 * @param sort a measure by which schools are ranked; empty for by name, without ranks
 */
public record TogetherChoice(
        AcademicYear year, Optional<Assessment> assessment, Group group, String trust, String sort) {}
