package io.banyan.law;

import java.util.List;

/**
 * The rules of one legal order, as data.
 *
 * @param version grows with every change of the rules
 * @param advice what a pack is and is not
 */
public record LawPack(String id, String version, LawText title, LawText advice, List<LawRule> rules) {

    public LawPack {
        rules = List.copyOf(rules);
    }
}
