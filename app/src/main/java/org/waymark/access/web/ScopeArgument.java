package org.waymark.access.web;

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

    private final Scopes scopes;

    ScopeArgument(Scopes scopes) {
        this.scopes = scopes;
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
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        if (variables instanceof Map<?, ?> map && map.get("laestab") instanceof String laestab) {
            return scopes.getScope(person, laestab);
        }
        throw new IllegalStateException("A controller that takes a Scope needs {laestab} in its address");
    }
}
