package org.waymark.ui;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A page or a part of one, drawn from a template with typed parameters. A controller answers one: {@code
 * View.of("school/pupils", "page", page, "pupils", pupils)}.
 */
public final class View implements org.springframework.web.servlet.View {

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(
            null, gg.jte.ContentType.Html, View.class.getClassLoader(), "org.waymark.pages");

    private final String template;
    private final Map<String, @Nullable Object> parameters;
    private final HttpStatus status;

    private View(String template, Map<String, @Nullable Object> parameters, HttpStatus status) {
        this.template = template;
        this.parameters = parameters;
        this.status = status;
    }

    /**
     * @param template the template's path below {@code src/main/jte}, without its ending
     * @param parameters names and values in turn
     */
    public static View of(String template, @Nullable Object... parameters) {
        Map<String, @Nullable Object> named = new HashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            named.put(String.valueOf(parameters[i]), parameters[i + 1]);
        }
        return new View(template + ".jte", named, HttpStatus.OK);
    }

    /** The same page answered with another status, such as 422 for a form to put right. */
    public View withStatus(HttpStatus other) {
        return new View(template, parameters, other);
    }

    /** The page as text, for tests and for messages that carry a part of a page. */
    public String render() {
        gg.jte.output.StringOutput output = new gg.jte.output.StringOutput();
        TEMPLATES.render(template, parameters, output);
        return output.toString();
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Utf8ByteOutput output = new Utf8ByteOutput();
        TEMPLATES.render(template, parameters, output);
        response.setStatus(status.value());
        response.setContentType(getContentType());
        // Pages hold pupils' results: nothing between the server and the person may keep a copy.
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
