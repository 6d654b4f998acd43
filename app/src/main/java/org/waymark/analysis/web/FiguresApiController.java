package org.waymark.analysis.web;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.access.Scope;
import org.waymark.analysis.FigureAnswers;
import org.waymark.analysis.FigureAnswers.FiguresAnswer;

/** Every measure of a year by group, over HTTP: the answer is that of the {@code figures} command. */
@RestController
class FiguresApiController {

    private final FigureAnswers answers;

    FiguresApiController(FigureAnswers answers) {
        this.answers = answers;
    }

    @GetMapping("/api/v1/schools/{laestab}/figures")
    FiguresAnswer figures(
            Scope scope, @RequestParam int year, @RequestParam(required = false) @Nullable String assessment) {
        return answers.get(scope, year, assessment);
    }
}
