package io.banyan.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.banyan.BanyanTest;
import io.banyan.Site;
import io.banyan.identity.Allowed;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.identity.operator.Login;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@BanyanTest
class ConsoleGuardTest {

    @Autowired
    Site site;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    /** Somebody forgot who may call this. */
    static class Planted {

        @GetMapping("/api/console/planted")
        @ResponseBody
        String open() {
            return "open";
        }

        @GetMapping("/api/console/planted-rightly")
        @ResponseBody
        @Allowed(Role.RISK)
        String closed(Operator operator) {
            return operator.name();
        }

        @GetMapping("/api/planted")
        @ResponseBody
        String misplaced(Operator operator) {
            return operator.name();
        }
    }

    /** What is wrong with the handlers: console handlers that name no roles, operators where nobody is one. */
    private static List<String> violations(Map<RequestMappingInfo, HandlerMethod> handlers) {
        return handlers.entrySet().stream()
                .filter(entry -> {
                    var console = entry.getKey().getPatternValues().stream()
                            .allMatch(path -> path.startsWith(ConsoleGuard.CONSOLE));
                    var signIn = entry.getKey().getPatternValues().contains("/api/console/session")
                            && entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST);
                    var asksForOperator = Arrays.stream(entry.getValue().getMethodParameters())
                            .anyMatch(parameter -> parameter.getParameterType() == Operator.class
                                    || parameter.getParameterType() == Login.class);
                    return console ? !signIn && ConsoleGuard.allowed(entry.getValue()) == null : asksForOperator;
                })
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList();
    }

    private static Map<RequestMappingInfo, HandlerMethod> planted(String method, String path, Class<?>... parameters)
            throws NoSuchMethodException {
        return Map.of(
                RequestMappingInfo.paths(path).methods(RequestMethod.GET).build(),
                new HandlerMethod(new Planted(), Planted.class.getDeclaredMethod(method, parameters)));
    }

    @Test
    void everyConsoleHandlerNamesTheRolesThatMayCallIt() {
        assertThat(violations(mappings.getHandlerMethods())).isEmpty();
        assertThat(mappings.getHandlerMethods().keySet())
                .anyMatch(info -> info.getPatternValues().contains("/api/console/operators"));
    }

    @Test
    void theRuleBites() throws NoSuchMethodException {
        assertThat(violations(planted("open", "/api/console/planted"))).hasSize(1);
        assertThat(violations(planted("misplaced", "/api/planted", Operator.class)))
                .hasSize(1);
        assertThat(violations(planted("closed", "/api/console/planted-rightly", Operator.class)))
                .isEmpty();
    }

    @Test
    void aHandlerThatNamesNoRolesIsClosedToEverybody() throws NoSuchMethodException {
        var info = RequestMappingInfo.paths("/api/console/planted")
                .methods(RequestMethod.GET)
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(info, new Planted(), Planted.class.getDeclaredMethod("open"));
        try {
            assertThat(site.machine().get("/api/console/planted").problem()).isEqualTo("role.missing");
            assertThat(site.visitor().get("/api/console/planted").problem()).isEqualTo("session.required");
        } finally {
            mappings.unregisterMapping(info);
        }
    }

    @Test
    void noSpellingOfThePathGetsPast() {
        var visitor = site.visitor();
        for (var path : List.of(
                "/api/console/operators",
                "/api//console/operators",
                "/api/./console/operators",
                "/api/x/../console/operators",
                "/api/console;x=y/operators",
                "/api/%63onsole/operators",
                "/api/console/operators/")) {
            assertThat(visitor.get(path).status()).as(path).isIn(400, 401, 404);
        }
    }
}
