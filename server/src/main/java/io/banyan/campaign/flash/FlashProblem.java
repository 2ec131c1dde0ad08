package io.banyan.campaign.flash;

import io.banyan.kernel.problem.ProblemType;
import io.banyan.kernel.problem.Wording;
import org.springframework.http.HttpStatus;

/** Why a flash sale does not sell, in words for shoppers. */
enum FlashProblem implements ProblemType {
    NOT_FOUND("flash_sale.not_found", HttpStatus.NOT_FOUND, "没有这个抢购", "There is no such flash sale"),
    NOT_OPEN("flash_sale.not_open", HttpStatus.CONFLICT, "抢购还没有开始", "The sale has not opened yet"),
    PAUSED("flash_sale.paused", HttpStatus.CONFLICT, "抢购暂停中，请稍后再试", "The sale is paused; try again later"),
    CLOSED("flash_sale.closed", HttpStatus.CONFLICT, "抢购已结束", "The sale is over"),
    SOLD_OUT("flash_sale.sold_out", HttpStatus.CONFLICT, "已抢光", "Sold out"),
    PERSON_LIMIT(
            "flash_sale.person_limit", HttpStatus.CONFLICT, "已达到每人限购件数", "You have as many as one person may have"),
    THROUGH_THE_SALE(
            "flash_sale.through_the_sale", HttpStatus.CONFLICT, "请在抢购页面下单", "Order on the page of the flash sale"),
    BUSY("flash_sale.busy", HttpStatus.SERVICE_UNAVAILABLE, "排队的人太多，请立即重试", "Too many are waiting; try again at once");

    private final Wording wording;

    FlashProblem(String code, HttpStatus status, String zh, String en) {
        this.wording = new Wording(code, status, zh, en);
    }

    @Override
    public Wording wording() {
        return wording;
    }
}
