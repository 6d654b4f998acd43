package org.waymark.catalogue.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.waymark.catalogue.Trial;

/** Keeps every rule documented, uniquely named and tested on both sides of its boundary. */
final class RuleDocumentationTest {
    /** No Key Stage 1 table is shipped; the overlay's test shows this rule finding something. */
    private static final List<String> FOUND_ELSEWHERE = List.of("KS1-SCALED-02");

    private static Stream<Rule> rules() {
        return Rules.list().stream();
    }

    @Test
    void idsAreUniqueAndInOrder() {
        assertThat(Rules.list()).extracting(Rule::id).doesNotHaveDuplicates().isSorted();
        assertThat(Trial.CATALOGUE.listRules()).isEqualTo(Rules.list());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSaysWhatItIs(Rule rule) {
        assertThat(rule.id()).matches("(ALL|EYFSP|PHO|KS1|MTC|KS2)-[A-Z0-9]+-[0-9]{2}");
        assertThat(rule.summary()).isNotBlank().endsWith(".");
        assertThat(rule.hint()).isNotBlank().endsWith(".");
        assertThat(rule.years()).isNotBlank();
        assertThat(rule.source()).isNotBlank();
        assertThat(Trial.CATALOGUE.listEditions()).anyMatch(rule::appliesTo);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleIsTestedOnBothSidesOfItsBoundary(Rule rule) {
        List<RuleBoundariesTest.Case> cases = RuleBoundariesTest.cases()
                .filter(boundary -> boundary.rule().equals(rule.id()))
                .toList();
        assertThat(cases)
                .as("cases in which it finds nothing")
                .anyMatch(boundary -> boundary.at().isEmpty());
        if (!FOUND_ELSEWHERE.contains(rule.id())) {
            assertThat(cases)
                    .as("cases in which it finds something")
                    .anyMatch(boundary -> !boundary.at().isEmpty());
        }
    }
}
