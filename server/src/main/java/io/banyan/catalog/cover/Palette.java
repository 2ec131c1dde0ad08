package io.banyan.catalog.cover;

import java.util.List;

/**
 * Colours that go together: a ground and a shape on it, and two for the thing drawn. Each palette sits well beside the
 * deep green and the persimmon of the shop.
 */
record Palette(Colour ground, Colour shape, Colour main, Colour accent) {

    /** For most things. */
    static final List<Palette> DAY = List.of(
            of("#e7efe8", "#cfe0d4", "#2f6b4f", "#e8663c"), // banyan mist
            of("#fbebe2", "#f5d2c0", "#d9623b", "#2f6b4f"), // persimmon blush
            of("#f5f0e4", "#e7dcc4", "#86673f", "#c8553d"), // rice paper
            of("#e2f0eb", "#c4e0d6", "#4f9483", "#ec9f63"), // celadon
            of("#f3e9ef", "#e3cddb", "#8a4a6b", "#e39a6c"), // plum
            of("#e8edf4", "#cddaea", "#35567f", "#dd7f55"), // indigo porcelain
            of("#fbf2da", "#f2dfa9", "#c98e1f", "#3e6b55"), // osmanthus
            of("#f5e7e2", "#e8c9c0", "#93443a", "#4e7f6b"), // rosewood
            of("#eff3e0", "#d9e4b8", "#6d8638", "#d66a3e"), // bamboo
            of("#e9ecec", "#d0d8d8", "#4a5f63", "#de8a5a"), // slate and tea
            of("#fcedf0", "#f4d1d9", "#c4607a", "#3f7a63"), // lotus
            of("#eceaf5", "#d5d0ea", "#5d5792", "#e9965f"), // dusk
            of("#e3eef3", "#c3dde8", "#3b7c92", "#e0754a"), // lake
            of("#f7ece0", "#ecd3b8", "#a5673a", "#3f7560")); // clay

    /** For things that glow. */
    static final List<Palette> NIGHT = List.of(
            of("#23443a", "#2e5649", "#e0b75c", "#f0925c"),
            of("#2c3552", "#394468", "#e3bd6a", "#ee8f6a"),
            of("#46323f", "#58404f", "#e8c07c", "#e98a70"));

    private static Palette of(String ground, String shape, String main, String accent) {
        return new Palette(Colour.hex(ground), Colour.hex(shape), Colour.hex(main), Colour.hex(accent));
    }

    /** The same with the thing in a colour of its own, on a deeper ground where that is pale. */
    Palette with(Colour thing) {
        var deeper = thing.light() && ground.light();
        var quiet = deeper
                ? new Palette(shape.darker(0.03), shape.darker(0.09), thing, accent)
                : new Palette(ground, shape, thing, accent);
        return thing.near(accent) ? new Palette(quiet.ground, quiet.shape, thing, main) : quiet;
    }

    boolean dark() {
        return ground.lightness() < 0.5;
    }
}
