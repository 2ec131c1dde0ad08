package io.banyan.sandbox.sms;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.banyan.identity.Allowed;
import io.banyan.identity.PhoneNumber;
import io.banyan.identity.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages of the stand-in network, for colleagues who try the shop out. */
@Tag(name = "Sandbox")
@RestController
@ConditionalOnBooleanProperty("banyan.sandbox")
class SandboxMessageController {

    private static final int SHOWN = 50;

    private final SandboxSms messages;

    SandboxMessageController(SandboxSms messages) {
        this.messages = messages;
    }

    /** @param code the code in the text, when there is one */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record SandboxMessage(
            UUID id, String phone, String text, @Nullable String code, Instant sentAt) {}

    /** @param phone as a person types it; without it, everybody's newest messages */
    @Operation(summary = "The newest messages that the sandbox would have sent, with their sign-in codes")
    @GetMapping("/api/console/sandbox/messages")
    @Allowed(Role.SERVICE)
    List<SandboxMessage> newest(@RequestParam(required = false) @Nullable String phone) {
        var number = PhoneNumber.parse(phone == null ? "" : phone)
                .map(PhoneNumber::e164)
                .orElse(null);
        if (number == null && phone != null && !phone.isBlank()) {
            return List.of();
        }
        return messages.newest(number, SHOWN).stream()
                .map(sms -> new SandboxMessage(sms.id(), sms.phone(), sms.text(), sms.code(), sms.sentAt()))
                .toList();
    }
}
