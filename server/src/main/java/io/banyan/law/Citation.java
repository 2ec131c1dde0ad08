package io.banyan.law;

/**
 * What a rule rests on.
 *
 * @param law its name
 * @param article the article in it; empty where the whole act is meant
 * @param verified whether name and article were compared with a published text; a lawyer should look at the others first
 */
public record Citation(LawText law, String article, boolean verified) {}
