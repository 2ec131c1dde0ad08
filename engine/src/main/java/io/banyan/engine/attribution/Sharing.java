package io.banyan.engine.attribution;

/** Weighs the touches of a path. Weights are relative: what a touch gets is its weight over the sum of all. */
sealed interface Sharing {

    /** Fills the weights of touches {@code first} to {@code end − 1}, in place 0 on. */
    void weigh(Touches touches, double[] weights);

    record Evenly() implements Sharing {
        @Override
        public void weigh(Touches touches, double[] weights) {
            for (int i = 0; i < touches.length(); i++) {
                weights[i] = 1;
            }
        }
    }

    record ByPosition(double first, double last) implements Sharing {
        @Override
        public void weigh(Touches touches, double[] weights) {
            int length = touches.length();
            for (int i = 1; i < length - 1; i++) {
                weights[i] = (1 - first - last) / (length - 2);
            }
            weights[0] = first;
            weights[length - 1] = length == 1 ? 1 : last;
        }
    }

    record ByAge(double halfLife) implements Sharing {
        @Override
        public void weigh(Touches touches, double[] weights) {
            // relative to the youngest touch, so that ages of many half-lives do not all vanish
            long youngest = touches.seconds[touches.end - 1];
            for (int i = 0; i < touches.length(); i++) {
                weights[i] = Math.exp(-Math.log(2) * (youngest - touches.seconds[touches.first + i]) / halfLife);
            }
        }
    }

    /** The first touch of each channel stands for it. For one thread. */
    final class EvenlyAmongChannels implements Sharing {

        private final long[] seenInPath;
        private long path;

        EvenlyAmongChannels(int channels) {
            this.seenInPath = new long[channels];
        }

        @Override
        public void weigh(Touches touches, double[] weights) {
            path++;
            for (int i = 0; i < touches.length(); i++) {
                int channel = touches.channels[touches.first + i];
                weights[i] = seenInPath[channel] == path ? 0 : 1;
                seenInPath[channel] = path;
            }
        }
    }
}
