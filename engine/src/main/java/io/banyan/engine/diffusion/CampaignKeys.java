package io.banyan.engine.diffusion;

import io.banyan.engine.sampling.IndexedRandom;

/** The luck of one run, apart for each kind of decision. */
final class CampaignKeys {

    long share;
    long shareDelay;
    long order;
    long choice;
    long acceptance;
    long answerDelay;

    void set(long key) {
        share = IndexedRandom.key(key, 0);
        shareDelay = IndexedRandom.key(key, 1);
        order = IndexedRandom.key(key, 2);
        choice = IndexedRandom.key(key, 3);
        acceptance = IndexedRandom.key(key, 4);
        answerDelay = IndexedRandom.key(key, 5);
    }
}
