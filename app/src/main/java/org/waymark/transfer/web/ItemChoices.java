package org.waymark.transfer.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.transfer.incoming.ColumnMeaning;
import org.waymark.transfer.incoming.OwnPoints;

/**
 * The items from which a person chooses what a code or a heading is, by assessment.
 *
 * @param groups the assessments, the likely ones first
 */
public record ItemChoices(List<Group> groups) {

    /**
     * The items of an assessment.
     *
     * @param title the assessment
     * @param choices its items
     */
    public record Group(String title, List<Choice> choices) {}

    /**
     * An item.
     *
     * @param code as a form sends it, such as {@code ks2:reading.scaled}
     * @param label in words
     */
    public record Choice(String code, String label) {}

    /** Every item there is or was; those of the likely assessments stand first. */
    static ItemChoices of(Catalogue catalogue, Set<Assessment> likely) {
        return new ItemChoices(Assessment.statutory().stream()
                .sorted(Comparator.comparing(assessment -> !likely.contains(assessment)))
                .map(assessment -> new Group(assessment.title(), choices(catalogue, assessment)))
                .toList());
    }

    /**
     * The items of these assessments, and of these points as the school judges in a year.
     *
     * @param points finds what the school judges
     */
    static List<Group> ofOnly(Catalogue catalogue, Set<Assessment> assessments, OwnPoints points, int year) {
        List<Group> groups = new ArrayList<>();
        for (Assessment assessment : Assessment.values()) {
            if (!assessments.contains(assessment)) {
                continue;
            }
            if (assessment.isPoint()) {
                points.find(assessment, year)
                        .map(edition -> new Group(edition.title(), choices(edition)))
                        .ifPresent(groups::add);
            } else {
                groups.add(new Group(assessment.title(), choices(catalogue, assessment)));
            }
        }
        return groups;
    }

    private static List<Choice> choices(Edition edition) {
        return edition.items().stream()
                .map(item -> choice(edition.assessment(), item.id(), item.longLabel()))
                .toList();
    }

    private static List<Choice> choices(Catalogue catalogue, Assessment assessment) {
        List<Choice> choices = new ArrayList<>();
        if (assessment == Assessment.PHONICS) {
            choices.add(choice(assessment, "mark", "Mark, of Year 1 or Year 2 as the pupil then was"));
            choices.add(choice(assessment, "outcome", "Outcome, of Year 1 or Year 2 as the pupil then was"));
        }
        Map<String, Item> items = new LinkedHashMap<>();
        catalogue
                .listEditions(assessment)
                .forEach(edition -> edition.items().forEach(item -> items.putIfAbsent(item.id(), item)));
        items.values().forEach(item -> choices.add(choice(assessment, item.id(), label(assessment, item))));
        return choices;
    }

    private static String label(Assessment assessment, Item item) {
        return assessment == Assessment.EYFSP ? item.label() + " " + item.longLabel() : item.longLabel();
    }

    private static Choice choice(Assessment assessment, String item, String label) {
        return new Choice(new ColumnMeaning.OfResult(assessment, item).code(), label);
    }

    /** The words for an item, or its code if there is none. */
    public String label(String code) {
        return groups.stream()
                .flatMap(group -> group.choices().stream()
                        .filter(choice -> choice.code().equals(code))
                        .map(choice -> group.title() + ", " + choice.label()))
                .findFirst()
                .orElse(code);
    }

    /** Whether there is such an item. */
    boolean has(String code) {
        return groups.stream()
                .flatMap(group -> group.choices().stream())
                .anyMatch(choice -> choice.code().equals(code));
    }
}
