package io.banyan.law;

import java.util.List;

/**
 * What a pack says about a matter. Advice, not legal advice.
 *
 * @param pack the pack that was asked
 * @param version its version
 * @param examined the rules that had something to look at
 * @param findings what they found, blocks first
 */
public record Opinion(String pack, String version, List<String> examined, List<LawFinding> findings) {

    public Opinion {
        examined = List.copyOf(examined);
        findings = List.copyOf(findings);
    }
}
