package org.waymark.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.waymark.access.Sessions;
import org.waymark.access.SignedIn;

/** Finds out who is asking: by the session's cookie, or for the API by a token. */
final class SignedInFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final Sessions sessions;

    SignedInFilter(Sessions sessions) {
        this.sessions = sessions;
    }

    static boolean carriesToken(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                && header.startsWith(BEARER)
                && request.getRequestURI().startsWith("/api/");
    }

    /**
     * Whether the request comes from a page of this person. What somebody typed and could not send must not be saved in
     * the name of the next who signs in on the same machine.
     */
    private static boolean isMeant(HttpServletRequest request, SignedIn person) {
        String meant = request.getHeader("X-Waymark-Person");
        return meant == null || meant.isEmpty() || meant.equals(String.valueOf(person.id()));
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<SignedIn> person = carriesToken(request)
                ? sessions.findTokenPerson(
                        request.getHeader(HttpHeaders.AUTHORIZATION).substring(BEARER.length()))
                : SessionCookie.find(request).flatMap(sessions::findPerson);
        if (person.isPresent() && !isMeant(request, person.get())) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        if (person.isPresent()) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person.get(), null, List.of()));
            SecurityContextHolder.setContext(context);
        }
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
