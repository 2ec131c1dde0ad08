package io.banyan.engine.ranking;

/** Knows which items are taken up by the same people. */
public interface SimilarItems {

    /** The items most similar to one, without itself; fewer than asked for where the model knows of fewer. */
    RankedItems similar(int item, int count);
}
