package org.waymark.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.access.Scopes;
import org.waymark.access.SignedIn;

/**
 * Hands every controller below {@code /schools/{laestab}} the {@link Scope} of who is asking, or stops with 404. A
 * controller that takes a Scope cannot forget the check.
 */
@Configuration(proxyBeanMethods = false)
class ScopeArgument implements HandlerMethodArgumentResolver, WebMvcConfigurer {

    private static final String KEPT = ScopeArgument.class.getName();

    private final Scopes scopes;
    private final FiguresGuard figures;

    ScopeArgument(Scopes scopes, FiguresGuard figures) {
        this.scopes = scopes;
        this.figures = figures;
    }

    /** Keeps a scope that is known already for the controller that will ask for it. */
    static void keep(HttpServletRequest request, Scope scope) {
        request.setAttribute(KEPT, scope);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(figures).addPathPatterns(FiguresGuard.GUARDED);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Scope.class || parameter.getParameterType() == SignedIn.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        SignedIn person = Pages.findSignedIn().orElseThrow(() -> new NotFound("Sign in first."));
        if (parameter.getParameterType() == SignedIn.class) {
            return person;
        }
        if (request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof Scope kept) {
            return kept;
        }
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (variables instanceof Map<?, ?> map && map.get("laestab") instanceof String laestab) {
            return scopes.getScope(person, laestab);
        }
        throw new IllegalStateException("A controller that takes a Scope needs {laestab} in its address");
    }
}
