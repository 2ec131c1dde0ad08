package io.banyan.catalog.goods;

/** Whether shoppers see a product. */
public enum ProductState {
    /** Being written; seen in the console only. */
    DRAFT,
    /** On sale. */
    PUBLISHED,
    /** No longer sold; kept for its orders. */
    ARCHIVED
}
