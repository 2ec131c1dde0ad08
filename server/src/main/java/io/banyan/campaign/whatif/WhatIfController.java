package io.banyan.campaign.whatif;

import io.banyan.campaign.Campaigns;
import io.banyan.campaign.specification.CampaignSpec;
import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.Role;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What may come of a campaign, for the studio and the board. */
@RestController
@RequestMapping("/api/console/campaigns")
@Allowed({Role.GROWTH, Role.ANALYST})
class WhatIfController {

    private final WhatIfs whatIfs;
    private final WhatIfDesk desk;
    private final Forecasts forecasts;
    private final Campaigns campaigns;
    private final Transactions transactions;
    private final Audit audit;

    WhatIfController(
            WhatIfs whatIfs,
            WhatIfDesk desk,
            Forecasts forecasts,
            Campaigns campaigns,
            Transactions transactions,
            Audit audit) {
        this.whatIfs = whatIfs;
        this.desk = desk;
        this.forecasts = forecasts;
        this.campaigns = campaigns;
        this.transactions = transactions;
        this.audit = audit;
    }

    /** A campaign that may be a draft nobody has saved, and what is assumed of the people. */
    record WhatIfRequest(CampaignSpec spec, @Nullable WhatIfInput input) {}

    /** @param count how many people to find */
    record StartersRequest(CampaignSpec spec, @Nullable WhatIfInput input, int count) {}

    @Operation(summary = "What a simulation of a specification begins with, learned from past campaigns")
    @PostMapping("/what-if/defaults")
    WhatIfDefaults defaults(@RequestBody WhatIfRequest request) {
        return whatIfs.defaults(spec(request.spec()));
    }

    @Operation(summary = "What may come of a specification; a long computation is answered with its job")
    @PostMapping("/what-if")
    WhatIfAnswer simulate(@RequestBody WhatIfRequest request, Operator operator) {
        return desk.ask(whatIfs.question(spec(request.spec()), input(request.input()), null), operator.name());
    }

    @Operation(summary = "Whom to start a campaign with")
    @PostMapping("/what-if/starters")
    WhatIfAnswer starters(@RequestBody StartersRequest request, Operator operator) {
        return desk.ask(
                whatIfs.question(spec(request.spec()), input(request.input()), request.count()), operator.name());
    }

    @Operation(summary = "How far a long computation is, and its answer")
    @GetMapping("/what-if/jobs/{job}")
    WhatIfAnswer look(@PathVariable UUID job) {
        return desk.look(job);
    }

    @Operation(summary = "What operators assume of a campaign; empty where nobody has said anything")
    @GetMapping("/{id}/what-if")
    WhatIfInput kept(@PathVariable UUID id) {
        campaigns.get(id);
        return forecasts.input(id);
    }

    @Operation(summary = "Keep what is assumed of a campaign: with its approval a forecast is made of it")
    @PutMapping("/{id}/what-if")
    @Allowed(Role.GROWTH)
    WhatIfInput keep(@PathVariable UUID id, @RequestBody WhatIfInput input, Operator operator) {
        var campaign = campaigns.get(id);
        whatIfs.question(campaign.spec(), input, null);
        return transactions.call(() -> {
            forecasts.keep(id, input, operator.name());
            audit.record(operator, "campaign.what_if_kept", "campaign " + id, input);
            return input;
        });
    }

    @Operation(summary = "The forecast that was made with the approval of a campaign, and what happened since")
    @GetMapping("/{id}/forecast")
    @Allowed({Role.GROWTH, Role.ANALYST, Role.RISK})
    CampaignForecast forecast(@PathVariable UUID id) {
        return forecasts.of(campaigns.get(id));
    }

    private static CampaignSpec spec(@Nullable CampaignSpec spec) {
        if (spec == null) {
            throw new ProblemException(CommonProblem.INVALID, "spec");
        }
        return spec;
    }

    private static WhatIfInput input(@Nullable WhatIfInput input) {
        return input == null ? WhatIfInput.NONE : input;
    }
}
