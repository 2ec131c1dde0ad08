package io.banyan.campaign.lottery;

import io.banyan.campaign.lottery.LotteryDecisions.Way;
import io.banyan.campaign.lottery.LotteryView.LotteryDrawView;
import io.banyan.identity.Actor;
import io.banyan.identity.Operator;
import io.banyan.identity.Shopper;
import io.banyan.identity.Visitor;
import io.banyan.kernel.idempotency.Idempotency;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lotteries, for the shop. */
@RestController
@RequestMapping("/api/lotteries")
class LotteryController {

    private static final int MOST = 1_000;

    private final Draws draws;
    private final Chances chances;
    private final LotteryViews views;
    private final Idempotency idempotency;

    LotteryController(Draws draws, Chances chances, LotteryViews views, Idempotency idempotency) {
        this.draws = draws;
        this.chances = chances;
        this.views = views;
        this.idempotency = idempotency;
    }

    /** @param shareCode the link that led here */
    record DrawRequest(@Nullable @Size(max = 40) String shareCode) {}

    /** How many chances were earned; they can be used in a moment. */
    record EarnedChances(int chances) {}

    @Operation(
            summary = "A lottery: prizes with odds and stock, the hash of the seed, my chances; also before it starts")
    @GetMapping("/{campaignId}")
    LotteryView find(@PathVariable UUID campaignId, Actor actor) {
        return views.of(campaignId, person(actor));
    }

    @Operation(summary = "Draw once, for one chance")
    @PostMapping("/{campaignId}/draws")
    LotteryDrawView draw(
            @PathVariable UUID campaignId,
            @RequestBody @Valid DrawRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Shopper shopper) {
        return idempotency.once(
                owner(shopper),
                "lottery.draw",
                key,
                Map.of("lottery", campaignId, "request", request),
                LotteryDrawView.class,
                () -> {
                    var way = new Way(shopper.visitorId(), request.shareCode());
                    return LotteryDrawView.of(draws.draw(campaignId, shopper.personId(), way));
                });
    }

    @Operation(summary = "Sign in for today's chances")
    @PostMapping("/{campaignId}/sign-in")
    EarnedChances signIn(
            @PathVariable UUID campaignId,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Shopper shopper) {
        return idempotency.once(
                owner(shopper),
                "lottery.sign_in",
                key,
                Map.of("lottery", campaignId),
                EarnedChances.class,
                () -> new EarnedChances(chances.signIn(campaignId, shopper.personId())));
    }

    @Operation(summary = "Everything to check the draws: odds, stock, hash, the seed once it is over, and every draw")
    @GetMapping("/{campaignId}/proof")
    LotteryProof proof(
            @PathVariable UUID campaignId,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "1000") int limit) {
        if (after < 0 || limit < 1 || limit > MOST) {
            throw new ProblemException(CommonProblem.INVALID, "after is 0 or more, limit 1 to " + MOST);
        }
        return views.proof(campaignId, after, limit);
    }

    private static String owner(Shopper shopper) {
        return "person:" + shopper.personId();
    }

    private static @Nullable UUID person(Actor actor) {
        return switch (actor) {
            case Shopper(var person, var _) -> person;
            case Visitor _, Operator _ -> null;
        };
    }
}
