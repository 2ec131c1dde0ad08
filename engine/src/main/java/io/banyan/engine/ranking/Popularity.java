package io.banyan.engine.ranking;

/** Ranks items by how many users took them up, the same for everybody: what any other model has to beat. */
public final class Popularity implements HistoryRecommender {

    private final Interactions interactions;
    private final float[] counts;

    private Popularity(Interactions interactions, float[] counts) {
        this.interactions = interactions;
        this.counts = counts;
    }

    public static Popularity of(Interactions interactions) {
        var counts = new float[interactions.items()];
        for (int item : interactions.columns()) {
            counts[item]++;
        }
        return new Popularity(interactions, counts);
    }

    @Override
    public int users() {
        return interactions.users();
    }

    @Override
    public int items() {
        return interactions.items();
    }

    @Override
    public History known(int user) {
        return interactions.history(user);
    }

    @Override
    public void score(History history, float[] scores) {
        Selection.check(history, scores, items());
        System.arraycopy(counts, 0, scores, 0, scores.length);
    }
}
