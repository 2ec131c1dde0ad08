package io.banyan.engine.ranking.evaluation;

/**
 * How well the first so many items recommended to each user foretell what that user took up. Means are over users with at least one item
 * in the test.
 *
 * @param cutoff n, length of the lists
 * @param users how many the means are over
 * @param precision share of the n places that hit; a list that is shorter has missed the rest
 * @param recall share of the user's test items that are in the list
 * @param ndcg discounted gain Σ 1 / log₂(place + 1) of the hits, places from 1, over that of a list of min(n, test items) hits
 * @param reciprocalRank 1 / place of the first hit, 0 without one (the mean of it is MRR)
 * @param hitRate share of users with a hit
 * @param coverage share of all items that are in at least one list
 * @param diversity mean over lists of the mean of 1 − cosine over pairs of the list's items, as sets of those who took them up in train; a
 *     list of less than two items is left out; NaN without any
 * @param novelty mean over lists of the mean of −log₂((takers + 1) / (users of train + 1)), bits; an empty list is left out; NaN without any
 */
public record Evaluation(
        int cutoff,
        int users,
        double precision,
        double recall,
        double ndcg,
        double reciprocalRank,
        double hitRate,
        double coverage,
        double diversity,
        double novelty) {}
