package io.banyan.engine.ranking.linear;

/** Chooses the kernel that this machine runs fastest. */
final class DoubleKernels {

    private DoubleKernels() {}

    static DoubleKernel best() {
        return FloatKernels.vectorsArePresent() ? new VectorDoubleKernel() : new PlainDoubleKernel();
    }
}
