package io.banyan.campaign.lifecycle;

import io.banyan.campaign.CampaignProblem;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The campaigns in the shop. */
@RestController
@RequestMapping("/api/campaigns")
class PublicCampaignController {

    private final PublicCampaigns campaigns;

    PublicCampaignController(PublicCampaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Operation(summary = "The campaigns that run now")
    @GetMapping
    List<CampaignCard> running() {
        return campaigns.running();
    }

    @Operation(summary = "A campaign that has started, its rules, and whether it takes participants")
    @GetMapping("/{id}")
    CampaignPublicView find(@PathVariable UUID id) {
        return campaigns.view(id).orElseThrow(() -> new ProblemException(CampaignProblem.NOT_FOUND));
    }
}
