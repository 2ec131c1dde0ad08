package io.banyan.engine.experiment.metric;

/**
 * Both arms among people of one kind, known before the experiment: one country, one channel.
 *
 * @param control metric of the same kind as
 * @param treatment this one
 */
public record Stratum(Metric control, Metric treatment) {

    public Stratum {
        Moments first = control.moments();
        Moments second = treatment.moments();
        if (control.getClass() != treatment.getClass() || first.quantities() != second.quantities()) {
            throw new IllegalArgumentException(
                    "treatment must be of the same kind as control: " + treatment + ", " + control);
        }
    }

    long people() {
        return control.people() + treatment.people();
    }

    Stratum plus(Stratum other) {
        return new Stratum(control.plus(other.control), treatment.plus(other.treatment));
    }
}
