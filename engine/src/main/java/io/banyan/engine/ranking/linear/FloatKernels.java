package io.banyan.engine.ranking.linear;

/** Chooses the kernel that this machine runs fastest. */
public final class FloatKernels {

    private FloatKernels() {}

    /** The one on the vector API where the Java machine was started with it ({@code --add-modules jdk.incubator.vector}), else plain loops. */
    public static FloatKernel best() {
        return vectorsArePresent() ? new VectorFloatKernel() : plain();
    }

    public static FloatKernel plain() {
        return new PlainFloatKernel();
    }

    static boolean vectorsArePresent() {
        return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
    }
}
