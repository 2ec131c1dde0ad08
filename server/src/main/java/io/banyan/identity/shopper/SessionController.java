package io.banyan.identity.shopper;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.IdentityProblem;
import io.banyan.identity.PhoneNumber;
import io.banyan.identity.Visitor;
import io.banyan.identity.access.ClientAddress;
import io.banyan.identity.access.Cookies;
import io.banyan.identity.access.Installation;
import io.banyan.identity.access.Sessions;
import io.banyan.identity.shopper.SignIns.Origin;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in to the shop and out. */
@Tag(name = "Session")
@RestController
@RequestMapping("/api/session")
class SessionController {

    private static final Pattern SHARE_CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    private final SignIns signIns;
    private final SignInCodes codes;
    private final Sessions sessions;
    private final Cookies cookies;
    private final Installation installation;

    SessionController(
            SignIns signIns, SignInCodes codes, Sessions sessions, Cookies cookies, Installation installation) {
        this.signIns = signIns;
        this.codes = codes;
        this.sessions = sessions;
        this.cookies = cookies;
        this.installation = installation;
    }

    record CodeRequest(@NotBlank @Size(max = 40) String phone) {}

    /**
     * @param expiresInSeconds how long the code is good
     * @param retryAfterSeconds when another may be asked for
     * @param sandbox whether it went to the stand-in network, where the console shows it
     * @param demoCode the code itself, in a sample shop that only this machine reaches; else absent
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CodeSent(
            long expiresInSeconds,
            long retryAfterSeconds,
            boolean sandbox,
            @Nullable String demoCode) {}

    /** Either the code or the password is given. */
    record SignIn(
            @NotBlank @Size(max = 40) String phone,
            @Nullable @Size(max = 20) String code,
            @Nullable @Size(max = 200) String password,
            @Nullable @Size(max = 200) String shareCode) {

        /** Says nothing, so that no phone ends in a log. */
        @Override
        public String toString() {
            return "SignIn[…]";
        }
    }

    @Operation(summary = "Send a sign-in code to a phone")
    @PostMapping("/code")
    @ResponseStatus(HttpStatus.ACCEPTED)
    CodeSent sendCode(@Valid @RequestBody CodeRequest input, HttpServletRequest request, Locale locale) {
        var code = codes.send(phone(input.phone()), ClientAddress.of(request), locale);
        return new CodeSent(
                SignInCodes.LIFETIME.toSeconds(),
                SignInCodes.AGAIN.interval().toSeconds(),
                installation.sandbox(),
                installation.sandbox() && installation.demo() ? code : null);
    }

    @Operation(summary = "Sign in or sign up with phone and code, or phone and password")
    @PostMapping
    Me signIn(
            @Valid @RequestBody SignIn input,
            Visitor visitor,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        var phone = phone(input.phone());
        var origin = new Origin(visitor.visitorId(), ClientAddress.of(request), shareCode(input), locale);
        var signedIn = input.code() != null && !input.code().isBlank()
                ? signIns.byCode(phone, input.code(), origin)
                : signIns.byPassword(phone, input.password() == null ? "" : input.password(), origin);
        closeOld(request);
        cookies.shopper(request, response, signedIn.token());
        return Me.of(signedIn.person(), signedIn.registeredNow());
    }

    /** Ends the session. The browser stays the visitor it is: a fresh one could pass for somebody else's friend. */
    @Operation(summary = "Sign out")
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        closeOld(request);
        cookies.forgetShopper(request, response);
    }

    private void closeOld(HttpServletRequest request) {
        var old = Cookies.read(request, Cookies.SHOPPER);
        if (old != null) {
            sessions.close(old);
        }
    }

    private static @Nullable String shareCode(SignIn input) {
        var code = input.shareCode();
        return code != null && SHARE_CODE.matcher(code).matches() ? code : null;
    }

    private static PhoneNumber phone(String typed) {
        return PhoneNumber.parse(typed).orElseThrow(() -> new ProblemException(IdentityProblem.PHONE_INVALID));
    }
}
