package io.banyan.identity.web;

import io.banyan.identity.Actor;
import io.banyan.identity.IdentityProblem;
import io.banyan.identity.Operator;
import io.banyan.identity.Shopper;
import io.banyan.identity.Visitor;
import io.banyan.identity.operator.Login;
import io.banyan.kernel.problem.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives controllers the {@link Actor} they ask for; 401 when there is none of that kind. */
final class ActorArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES =
            Set.of(Actor.class, Visitor.class, Shopper.class, Operator.class, Login.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        var request = web.getNativeRequest(HttpServletRequest.class);
        var caller = request == null ? null : Caller.of(request);
        if (caller == null) {
            throw new ProblemException(IdentityProblem.SESSION_REQUIRED);
        }
        var type = parameter.getParameterType();
        if (type == Visitor.class) {
            return new Visitor(caller.visitorId());
        }
        var wanted = type == Login.class ? caller.login() : caller.actor();
        if (!type.isInstance(wanted)) {
            throw new ProblemException(IdentityProblem.SESSION_REQUIRED);
        }
        return wanted;
    }
}
