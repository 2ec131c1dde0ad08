package io.banyan.law;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A rule that a matter trips over.
 *
 * @param key tells this finding from any other: rule, place and fact; a changed fact is another finding
 * @param place where, as the path of a field
 * @param fact what is so
 * @param explanation why it matters
 */
public record LawFinding(
        String key,
        String rule,
        Severity severity,
        String place,
        LawText title,
        LawText fact,
        LawText explanation,
        List<Citation> basis) {

    static LawFinding of(LawRule rule, LawCheck.Trip trip) {
        return new LawFinding(
                key(rule.id() + "\n" + trip.place() + "\n" + trip.fact().zh()),
                rule.id(),
                rule.severity(),
                trip.place(),
                rule.title(),
                trip.fact(),
                rule.explanation(),
                rule.basis());
    }

    private static String key(String facts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(facts.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
