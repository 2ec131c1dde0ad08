package io.banyan.campaign.specification;

/**
 * Where the terms of a mechanic stand in the document. One bean for each mechanic, which makes it available; its JSON
 * Schema stands in the resource {@code campaign/<section>.schema.json}.
 *
 * @param type the record of its terms
 */
public record Section(Mechanic mechanic, Class<? extends Terms> type) {

    /** Its name in the document. */
    public String name() {
        return mechanic.section();
    }
}
