package io.banyan.identity.operator;

import io.banyan.identity.Allowed;
import io.banyan.identity.IdentityProblem;
import io.banyan.identity.access.ClientAddress;
import io.banyan.identity.access.Cookies;
import io.banyan.identity.access.Sessions;
import io.banyan.identity.operator.SecondFactor.TotpSetup;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in to the console, and one's own account there. */
@Tag(name = "Console session")
@RestController
@RequestMapping("/api/console")
@Allowed({})
class ConsoleSessionController {

    private final ConsoleSignIns signIns;
    private final Operators operators;
    private final SecondFactor secondFactor;
    private final Sessions sessions;
    private final Cookies cookies;

    ConsoleSessionController(
            ConsoleSignIns signIns,
            Operators operators,
            SecondFactor secondFactor,
            Sessions sessions,
            Cookies cookies) {
        this.signIns = signIns;
        this.operators = operators;
        this.secondFactor = secondFactor;
        this.sessions = sessions;
        this.cookies = cookies;
    }

    /** @param totp six digits of the authenticator, once {@code session.totp_required} asked for them */
    record ConsoleSignIn(
            @NotBlank @Size(max = 100) String username,
            @NotNull @Size(max = 200) String password,
            @Nullable @Size(max = 20) String totp) {}

    record PasswordChange(
            @NotNull @Size(max = 200) String current,
            @NotNull @Size(max = 200) String password) {}

    record TotpCode(@NotBlank @Size(max = 20) String code) {}

    @Operation(summary = "Sign in as an operator; asks for a code of the second factor where it is on")
    @PostMapping("/session")
    OperatorView signIn(
            @Valid @RequestBody ConsoleSignIn input, HttpServletRequest request, HttpServletResponse response) {
        var signedIn = signIns.signIn(input.username(), input.password(), input.totp(), ClientAddress.of(request));
        cookies.operator(request, response, signedIn.token());
        return OperatorView.of(signedIn.account());
    }

    @Operation(summary = "Sign out")
    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void signOut(HttpServletRequest request, HttpServletResponse response) {
        var token = Cookies.read(request, Cookies.OPERATOR);
        if (token != null) {
            sessions.close(token);
        }
        cookies.forgetOperator(request, response);
    }

    @Operation(summary = "The signed-in operator")
    @GetMapping("/me")
    OperatorView me(Login login) {
        return login.person() ? OperatorView.of(account(login)) : OperatorView.ofKey(login.operator());
    }

    @Operation(summary = "Change my password")
    @PutMapping("/me/password")
    OperatorView changePassword(Login login, @Valid @RequestBody PasswordChange input, HttpServletRequest request) {
        var account = account(login);
        return OperatorView.of(operators.changePassword(
                account.id(), input.current(), input.password(), Cookies.read(request, Cookies.OPERATOR)));
    }

    @Operation(summary = "Begin a second factor: secret and QR code")
    @PostMapping("/me/totp")
    TotpSetup beginTotp(Login login) {
        return secondFactor.begin(account(login));
    }

    @Operation(summary = "Switch the second factor on with a first code")
    @PutMapping("/me/totp")
    OperatorView confirmTotp(Login login, @Valid @RequestBody TotpCode input) {
        secondFactor.confirm(account(login), input.code());
        return OperatorView.of(account(login));
    }

    @Operation(summary = "Switch the second factor off")
    @DeleteMapping("/me/totp")
    OperatorView removeTotp(Login login, @Valid @RequestBody TotpCode input) {
        secondFactor.remove(account(login), input.code());
        return OperatorView.of(account(login));
    }

    private OperatorRow account(Login login) {
        if (!login.person()) {
            throw new ProblemException(IdentityProblem.NOT_FOR_KEYS);
        }
        return operators.get(login.operator().id());
    }
}
