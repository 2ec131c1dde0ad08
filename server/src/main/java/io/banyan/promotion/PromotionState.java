package io.banyan.promotion;

/** Whether something that operators write is in force. */
public enum PromotionState {
    /** Still being written; nobody sees it. */
    DRAFT,
    ACTIVE,
    /** Gives out nothing and lowers no price; what was given out stays good. */
    PAUSED
}
