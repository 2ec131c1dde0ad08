package io.banyan.engine.value;

import io.banyan.engine.Progress;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Fits a purchase model to histories. */
final class PurchaseFit {

    private PurchaseFit() {}

    /** @param chances the parts of the likelihood of a model, by number of repeats */
    static <M> Fit<M> fit(
            List<String> names,
            Histories histories,
            Function<double[], M> model,
            Function<M, IntFunction<Chances>> chances,
            Progress progress) {
        if (histories.customers() == 0) {
            throw new IllegalArgumentException("histories are of nobody");
        }
        double repeats = histories.meanRepeats();
        double observed = histories.meanObserved();
        if (repeats == 0) {
            throw new IllegalArgumentException(
                    "histories have no repeat purchase, so nothing tells how often people buy");
        }
        var likelihood = PurchaseLikelihood.of(histories);
        // shapes of 1 and the scale of the data: buying once in α, and for Pareto/NBD staying about as long as was
        // watched
        double[] start = names.contains("beta")
                ? new double[] {1, observed / repeats, 1, observed}
                : new double[] {1, observed / repeats, 1, 1};
        return Parameters.fit(
                names,
                start,
                model,
                each -> likelihood.mean(chances.apply(each)),
                histories.customers(),
                histories.distinct(),
                progress);
    }
}
