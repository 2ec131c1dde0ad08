package io.banyan.promotion.code;

import io.banyan.identity.Shopper;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.Coupons.Issue;
import io.banyan.promotion.Coupons.Issued;
import io.banyan.promotion.PromotionProblem;
import io.banyan.promotion.Tokens;
import io.banyan.promotion.coupon.CouponTerms.Way;
import io.banyan.promotion.coupon.CouponView;
import io.banyan.promotion.coupon.Issuing;
import io.banyan.promotion.coupon.MyCoupons;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Turns codes into coupons. */
@Tag(name = "Coupons")
@RestController
class CodeController {

    private final CodeRows rows;
    private final Issuing issuing;
    private final MyCoupons mine;
    private final Transactions transactions;

    CodeController(CodeRows rows, Issuing issuing, MyCoupons mine, Transactions transactions) {
        this.rows = rows;
        this.issuing = issuing;
        this.mine = mine;
        this.transactions = transactions;
    }

    /** A code is good once; whoever turned it into a coupon gets the same coupon when they send it again. */
    @Operation(summary = "Turn a code into a coupon")
    @PostMapping("/api/coupons/codes")
    CouponView redeem(Shopper shopper, @Valid @RequestBody CodeInput input, Locale reader) {
        var hash = Tokens.hash(input.code());
        if (hash.length == 0) {
            throw new ProblemException(PromotionProblem.CODE_UNKNOWN);
        }
        var coupon = transactions.call(() -> redeem(hash, shopper.personId()));
        return mine.view(coupon, reader);
    }

    private UUID redeem(byte[] hash, UUID personId) {
        var code = rows.lock(hash).orElseThrow(() -> new ProblemException(PromotionProblem.CODE_UNKNOWN));
        var earlier = code.couponId();
        if (earlier != null) {
            if (mine.belongs(earlier, personId)) {
                return earlier;
            }
            throw new ProblemException(PromotionProblem.CODE_USED);
        }
        var issue = new Issue("code/" + HexFormat.of().formatHex(hash), code.templateId(), personId, null);
        return switch (issuing.issue(issue, Way.CODE)) {
            case Issued.Granted(var couponId, var _, var _) -> {
                rows.redeemed(hash, couponId);
                yield couponId;
            }
            case Issued.Refused(var problem) -> throw new ProblemException(problem);
        };
    }

    record CodeInput(@NotBlank @Size(max = 64) String code) {}
}
