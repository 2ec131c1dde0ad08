package io.banyan.campaign.landing;

import io.banyan.campaign.share.ShareChannel;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.money.PriceText;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The words that go out with a share, for each channel as people write there. Plain statements: what it is, what it costs,
 * what happens with the link. No superlatives, nothing that is not so.
 */
public final class ShareTexts {

    private ShareTexts() {}

    public static String zh(Subject subject, ShareChannel channel, String url) {
        return switch (channel) {
            case WECHAT -> lead(subject) + "：" + offerZh(subject) + " " + url;
            case MOMENTS -> offerZh(subject) + "\n" + callZh(subject) + " 👉 " + url;
            case WEIBO -> tagZh(subject) + offerZh(subject) + " " + callZh(subject) + " " + url;
            case LINK -> offerZh(subject) + " " + url;
            case POSTER -> offerZh(subject) + "。长按图片识别二维码，" + callZh(subject);
            case EMAIL -> "你好：\n\n" + offerZh(subject) + "。\n" + callZh(subject) + "：\n" + url + "\n";
        };
    }

    public static String en(Subject subject, ShareChannel channel, String url) {
        return switch (channel) {
            case WECHAT -> offerEn(subject) + ". " + callEn(subject) + ": " + url;
            case MOMENTS -> offerEn(subject) + "\n" + callEn(subject) + " 👉 " + url;
            case WEIBO -> tagEn(subject) + offerEn(subject) + ". " + callEn(subject) + ": " + url;
            case LINK -> offerEn(subject) + " " + url;
            case POSTER ->
                offerEn(subject) + ". Scan the code: " + callEn(subject).toLowerCase(Locale.ROOT);
            case EMAIL -> "Hello,\n\n" + offerEn(subject) + ".\n" + callEn(subject) + ":\n" + url + "\n";
        };
    }

    /** One line that says what is offered. */
    public static String offerZh(Subject subject) {
        return switch (subject.kind()) {
            case GROUP_BUY ->
                "「" + subject.titleZh() + "」" + subject.people() + "人团" + price(subject.price())
                        + (subject.listPrice() == null ? "" : "，单买" + PriceText.of(subject.listPrice()));
            case PRODUCT, CAMPAIGN -> "「" + subject.titleZh() + "」" + price(subject.price());
            case INVITATION ->
                subject.gift() == null
                        ? "邀请你来「" + subject.titleZh() + "」逛逛"
                        : "「" + subject.titleZh() + "」新朋友可得" + subject.gift().zh();
        };
    }

    public static String offerEn(Subject subject) {
        return switch (subject.kind()) {
            case GROUP_BUY ->
                subject.titleEn() + ": " + spaced(subject.price()) + "in a group of " + subject.people()
                        + (subject.listPrice() == null ? "" : ", " + PriceText.of(subject.listPrice()) + " alone");
            case PRODUCT, CAMPAIGN ->
                subject.titleEn() + (subject.price() == null ? "" : ", " + PriceText.of(subject.price()));
            case INVITATION ->
                subject.gift() == null
                        ? "Come and see " + subject.titleEn()
                        : subject.titleEn() + ": " + subject.gift().en() + " for newcomers";
        };
    }

    /** What to do. */
    public static String callZh(Subject subject) {
        return switch (subject.kind()) {
            case GROUP_BUY -> "和我一起拼";
            case PRODUCT -> "一起来看看";
            case INVITATION -> "接受我的邀请";
            case CAMPAIGN -> subject.callZh();
        };
    }

    public static String callEn(Subject subject) {
        return switch (subject.kind()) {
            case GROUP_BUY -> "Join my group";
            case PRODUCT -> "Have a look";
            case INVITATION -> "Accept my invitation";
            case CAMPAIGN -> subject.callEn();
        };
    }

    private static String lead(Subject subject) {
        return switch (subject.kind()) {
            case GROUP_BUY -> "我在拼单，一起来";
            case PRODUCT -> "看到一件好物";
            case CAMPAIGN -> subject.callZh();
            case INVITATION -> subject.gift() == null ? "邀请你来逛逛" : "送你一份见面礼";
        };
    }

    private static String tagZh(Subject subject) {
        return subject.kind() == Subject.Kind.GROUP_BUY ? "#一起拼团# " : "#好物分享# ";
    }

    private static String tagEn(Subject subject) {
        return subject.kind() == Subject.Kind.GROUP_BUY ? "#groupbuy " : "#shared ";
    }

    private static String price(@Nullable Money price) {
        return price == null ? "" : PriceText.of(price);
    }

    private static String spaced(@Nullable Money price) {
        return price == null ? "" : PriceText.of(price) + " ";
    }
}
