package io.banyan.sandbox.payment;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lets operators try out how the shop copes with a network that is slow, repeats itself, or fails. */
@Tag(name = "Sandbox")
@RestController
@RequestMapping("/api/console/sandbox/payments/behaviour")
@ConditionalOnBooleanProperty("banyan.sandbox")
@Allowed({Role.SERVICE, Role.GROWTH, Role.RISK})
class BehaviourController {

    private final Behaviours behaviours;
    private final Audit audit;
    private final Transactions transactions;

    BehaviourController(Behaviours behaviours, Audit audit, Transactions transactions) {
        this.behaviours = behaviours;
        this.audit = audit;
        this.transactions = transactions;
    }

    @Operation(summary = "How the sandbox payment network behaves")
    @GetMapping
    Behaviour now() {
        return behaviours.now();
    }

    @Operation(summary = "Tell the sandbox payment network to delay, duplicate, reorder or fail")
    @PutMapping
    Behaviour become(Operator operator, @Valid @RequestBody Behaviour behaviour) {
        transactions.run(() -> {
            behaviours.become(behaviour);
            audit.record(operator, "sandbox.payments_behave", "sandbox payments", behaviour);
        });
        return behaviours.now();
    }
}
