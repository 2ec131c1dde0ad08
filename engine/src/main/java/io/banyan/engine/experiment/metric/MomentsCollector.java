package io.banyan.engine.experiment.metric;

/** Takes people one by one (Welford 1962). Not for several threads; give each its own and add the {@link Moments}. */
public final class MomentsCollector {

    private long people;
    private final double[] means;
    private final double[][] deviations;
    private final double[] gaps;

    /** @param quantities measured for each person, at least 1 */
    public MomentsCollector(int quantities) {
        if (quantities < 1) {
            throw new IllegalArgumentException("quantities must be at least 1: " + quantities);
        }
        means = new double[quantities];
        deviations = new double[quantities][quantities];
        gaps = new double[quantities];
    }

    /** @param row one person's quantities, all finite */
    public void add(double... row) {
        if (row.length != means.length) {
            throw new IllegalArgumentException("row must have " + means.length + " quantities: " + row.length);
        }
        for (double value : row) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("row must be finite: " + value);
            }
        }
        people++;
        for (int i = 0; i < row.length; i++) {
            gaps[i] = row[i] - means[i];
            means[i] += gaps[i] / people;
        }
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j <= i; j++) {
                deviations[i][j] += gaps[i] * (row[j] - means[j]);
                deviations[j][i] = deviations[i][j];
            }
        }
    }

    /** What has been added so far. */
    public Moments moments() {
        double[][] copy = new double[deviations.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = deviations[i].clone();
        }
        return new Moments(people, means.clone(), copy);
    }
}
