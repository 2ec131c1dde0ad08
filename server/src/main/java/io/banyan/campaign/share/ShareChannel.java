package io.banyan.campaign.share;

/** The way by which a share travels. */
public enum ShareChannel {
    WECHAT,
    MOMENTS,
    WEIBO,
    LINK,
    POSTER,
    EMAIL
}
