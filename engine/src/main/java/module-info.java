import org.jspecify.annotations.NullMarked;

/**
 * Algorithms of growth, exact and in plain Java: no framework, database, clock, log or static state. Randomness and time are passed in.
 */
@NullMarked
// RoaringBitmap names its module in its manifest, so the name is stable; sets of people are its bitmaps
@SuppressWarnings({"requires-automatic", "requires-transitive-automatic"})
module io.banyan.engine {
    requires transitive org.jspecify;
    requires it.unimi.dsi.fastutil;
    requires transitive roaringbitmap;
    requires org.apache.commons.numbers.gamma;
    requires org.apache.commons.statistics.distribution;
    requires org.apache.commons.statistics.inference;
    requires static jdk.incubator.vector; // where it is absent, ranking counts with plain loops

    exports io.banyan.engine;
    exports io.banyan.engine.activity;
    exports io.banyan.engine.attribution;
    exports io.banyan.engine.diffusion;
    exports io.banyan.engine.experiment.assignment;
    exports io.banyan.engine.experiment.inference;
    exports io.banyan.engine.experiment.metric;
    exports io.banyan.engine.experiment.planning;
    exports io.banyan.engine.funnel;
    exports io.banyan.engine.graph;
    exports io.banyan.engine.growth;
    exports io.banyan.engine.influence;
    exports io.banyan.engine.path;
    exports io.banyan.engine.ranking;
    exports io.banyan.engine.ranking.evaluation;
    exports io.banyan.engine.retention;
    exports io.banyan.engine.risk;
    exports io.banyan.engine.segment;
    exports io.banyan.engine.series.anomaly;
    exports io.banyan.engine.series.decomposition;
    exports io.banyan.engine.series.relation;
    exports io.banyan.engine.series.smoothing;
    exports io.banyan.engine.spread;
    exports io.banyan.engine.stickiness;
    exports io.banyan.engine.value;
}
