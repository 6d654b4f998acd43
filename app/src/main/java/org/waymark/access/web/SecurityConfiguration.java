package org.waymark.access.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.session.NullAuthenticatedSessionStrategy;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.waymark.access.Sessions;

/** The guard: what is open to everyone, what needs a session or a token, and the headers every answer carries. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain guard(HttpSecurity http, Sessions sessions) {
        CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
        tokens.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Strict"));
        tokens.setCookieName("waymark_csrf");
        return http.authorizeHttpRequests(requests -> requests
                        // A stream of live updates ends in a dispatch of its own, maybe after the session that opened
                        // it.
                        .dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                "/sign-in",
                                "/set-up/**",
                                // Parents have no sign-in: a link and the child's date of birth let them in.
                                "/reports/**",
                                "/style/**",
                                "/grid/**",
                                "/script/**",
                                "/webjars/**",
                                "/icon.svg",
                                "/error",
                                "/health")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new SignedInFilter(sessions), CsrfFilter.class)
                // Every request proves anew who asks, and each would look like a sign-in after which the token is
                // changed:
                // a page that loads its own script would lose its token.
                .csrf(csrf -> csrf.csrfTokenRepository(tokens)
                        .sessionAuthenticationStrategy(new NullAuthenticatedSessionStrategy())
                        .ignoringRequestMatchers(SignedInFilter::carriesToken))
                .exceptionHandling(faults -> faults.authenticationEntryPoint(entryPoint()))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), geolocation=()")))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> {})
                .build();
    }

    /** There are no framework users: declaring so keeps Spring Boot from making one up. */
    @Bean
    UserDetailsService noFrameworkUsers() {
        return name -> {
            throw new UsernameNotFoundException("People sign in through their own page");
        };
    }

    private static AuthenticationEntryPoint entryPoint() {
        PathPatternRequestMatcher api = PathPatternRequestMatcher.withDefaults().matcher("/api/**");
        return (request, response, fault) -> {
            if (api.matches(request) || wantsData(request)) {
                response.sendError(HttpStatus.UNAUTHORIZED.value());
            } else {
                String query = request.getQueryString();
                String wanted = request.getRequestURI() + (query == null ? "" : "?" + query);
                boolean start = "/".equals(wanted) || !"GET".equals(request.getMethod());
                response.sendRedirect(
                        start ? "/sign-in" : "/sign-in?then=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
            }
        };
    }

    private static boolean wantsData(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept != null && (accept.contains("application/json") || accept.contains("text/event-stream"));
    }
}
