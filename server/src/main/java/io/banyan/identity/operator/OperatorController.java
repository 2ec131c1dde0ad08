package io.banyan.identity.operator;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Allowed;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.identity.operator.ApiKeys.ApiKey;
import io.banyan.identity.operator.Operators.NewPassword;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may work in the console: colleagues and API keys. For owners. */
@Tag(name = "Operators")
@RestController
@RequestMapping("/api/console")
@Allowed(Role.OWNER)
class OperatorController {

    private final Operators operators;
    private final ApiKeys keys;

    OperatorController(Operators operators, ApiKeys keys) {
        this.operators = operators;
        this.keys = keys;
    }

    record NewOperator(
            @NotBlank @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{1,31}")
            String username,

            @NotEmpty Set<@NotNull Role> roles) {}

    record OperatorChange(
            @NotEmpty Set<@NotNull Role> roles, @NotNull Boolean active) {}

    /** @param password shown this once */
    record OperatorCreated(OperatorView operator, String password) {
        static OperatorCreated of(NewPassword created) {
            return new OperatorCreated(OperatorView.of(created.account()), created.password());
        }
    }

    record NewApiKey(
            @NotBlank @Size(max = 80) String name, @NotNull Role role) {}

    /** @param hint how the key begins */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApiKeyView(
            UUID id,
            String name,
            Role role,
            Instant createdAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt,
            String hint) {
        static ApiKeyView of(ApiKey key) {
            return new ApiKeyView(
                    key.id(), key.name(), key.role(), key.createdAt(), key.lastUsedAt(), key.revokedAt(), key.hint());
        }
    }

    /** @param key the secret, shown this once */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ApiKeyCreated(String key, UUID id, String name, Role role, Instant createdAt, String hint) {}

    @Operation(summary = "All operators")
    @GetMapping("/operators")
    List<OperatorView> all() {
        return operators.all().stream().map(OperatorView::of).toList();
    }

    @Operation(summary = "Make an operator; the password is told once")
    @PostMapping("/operators")
    @ResponseStatus(HttpStatus.CREATED)
    OperatorCreated create(Operator operator, @Valid @RequestBody NewOperator input) {
        return OperatorCreated.of(operators.create(operator, input.username(), input.roles()));
    }

    @Operation(summary = "Change roles, or let an operator in or out")
    @PutMapping("/operators/{id}")
    OperatorView change(Operator operator, @PathVariable UUID id, @Valid @RequestBody OperatorChange input) {
        return OperatorView.of(operators.change(operator, id, input.roles(), input.active()));
    }

    @Operation(summary = "Give an operator a new password and no second factor")
    @PostMapping("/operators/{id}/reset")
    OperatorCreated reset(Operator operator, @PathVariable UUID id) {
        return OperatorCreated.of(operators.reset(operator, id));
    }

    @Operation(summary = "API keys, without their secrets")
    @GetMapping("/api-keys")
    List<ApiKeyView> keys() {
        return keys.all().stream().map(ApiKeyView::of).toList();
    }

    @Operation(summary = "Make an API key; it is told once")
    @PostMapping("/api-keys")
    @ResponseStatus(HttpStatus.CREATED)
    ApiKeyCreated createKey(Operator operator, @Valid @RequestBody NewApiKey input) {
        var created = keys.create(operator, input.name().strip(), input.role());
        var key = created.key();
        return new ApiKeyCreated(created.secret(), key.id(), key.name(), key.role(), key.createdAt(), key.hint());
    }

    @Operation(summary = "Revoke an API key")
    @DeleteMapping("/api-keys/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeKey(Operator operator, @PathVariable UUID id) {
        keys.revoke(operator, id);
    }
}
