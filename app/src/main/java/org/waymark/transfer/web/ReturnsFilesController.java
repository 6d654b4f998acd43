package org.waymark.transfer.web;

import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;
import org.waymark.transfer.returns.ReturnFile;
import org.waymark.transfer.returns.Returns;

/** Files that were made: download one, note that it was sent, take that back. */
@Controller
@RequestMapping("/schools/{laestab}/files/returns/made/{file}")
class ReturnsFilesController {

    private final Returns returns;

    ReturnsFilesController(Returns returns) {
        this.returns = returns;
    }

    @GetMapping
    ResponseEntity<byte[]> download(Scope scope, @PathVariable("file") long id) {
        ReturnFile file = returns.get(scope, id);
        return ReturnsApiController.download(file, returns.getBytes(scope, id));
    }

    @PostMapping("/sent")
    String sent(
            Scope scope,
            @PathVariable("file") long id,
            @RequestParam(defaultValue = "true") boolean sent,
            RedirectAttributes flash) {
        ReturnFile file = returns.get(scope, id);
        if (sent) {
            returns.markSent(scope, id);
            flash.addFlashAttribute(Pages.MESSAGE, "Noted: " + file.name() + " was sent on.");
        } else {
            returns.unmarkSent(scope, id);
            flash.addFlashAttribute(Pages.MESSAGE, "Noted: " + file.name() + " was not sent on.");
        }
        return "redirect:/schools/" + scope.laestab() + "/files/returns" + place(file);
    }

    private static String place(ReturnFile file) {
        Assessment assessment = file.assessment();
        return assessment == null
                ? "/transfers?year=" + file.year() + "#files"
                : "/" + assessment.code() + "/" + file.year() + "#files";
    }
}
