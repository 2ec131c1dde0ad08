package io.banyan.catalog.cover;

import java.util.List;
import java.util.SplittableRandom;

/** What is behind the thing drawn: a quiet shape in a slightly deeper tone. */
enum Backdrop {
    DISC {
        @Override
        String draw(String shape, String deep, SplittableRandom random) {
            return "<circle cx=\"400\" cy=\"396\" r=\"%d\" fill=\"%s\"/>".formatted(272 + random.nextInt(30), shape);
        }
    },
    ARCH {
        @Override
        String draw(String shape, String deep, SplittableRandom random) {
            return "<path d=\"M140 800V360a260 260 0 0 1 520 0v440z\" fill=\"%s\"/>".formatted(shape);
        }
    },
    TABLE {
        @Override
        String draw(String shape, String deep, SplittableRandom random) {
            return "<rect y=\"%d\" width=\"800\" height=\"260\" fill=\"%s\"/>"
                    .formatted(566 + random.nextInt(30), shape);
        }
    },
    HILLS {
        @Override
        String draw(String shape, String deep, SplittableRandom random) {
            return "<path d=\"M0 520c160-120 300-60 430 0s250 60 370-30v310H0z\" fill=\"%s\"/><path d=\"M0 640c190-70 330-40 470 0s230 40 330-10v170H0z\" fill=\"%s\"/>"
                    .formatted(shape, deep);
        }
    },
    SUN {
        @Override
        String draw(String shape, String deep, SplittableRandom random) {
            return "<circle cx=\"%d\" cy=\"260\" r=\"180\" fill=\"%s\"/><rect y=\"620\" width=\"800\" height=\"180\" fill=\"%s\"/>"
                    .formatted(random.nextBoolean() ? 540 : 260, shape, shape);
        }
    },
    PEBBLE {
        @Override
        String draw(String shape, String deep, SplittableRandom random) {
            return "<path transform=\"rotate(%d 400 400)\" d=\"M402 92c150-10 280 90 302 230 20 140-40 300-190 360-150 58-330 20-390-130C66 402 150 108 402 92z\" fill=\"%s\"/>"
                    .formatted(random.nextInt(360), shape);
        }
    },
    TERRAZZO {
        @Override
        String draw(String shape, String deep, SplittableRandom random) {
            var chips = new StringBuilder();
            for (int row = 0; row < 6; row++) {
                for (int column = 0; column < 6; column++) {
                    chips.append(
                            "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"%d\" transform=\"rotate(%d %d %d)\" fill=\"%s\"/>"
                                    .formatted(
                                            column * 140 - 20 + random.nextInt(70),
                                            row * 140 - 20 + random.nextInt(70),
                                            26 + random.nextInt(30),
                                            16 + random.nextInt(20),
                                            8,
                                            random.nextInt(180),
                                            column * 140 + 30,
                                            row * 140 + 30,
                                            random.nextInt(4) == 0 ? deep : shape));
                }
            }
            return chips.toString();
        }
    },
    PAPER {
        @Override
        String draw(String shape, String deep, SplittableRandom random) {
            var strips = new StringBuilder();
            for (int x = 0; x < 800; x += 100) {
                strips.append(
                        "<rect x=\"%d\" width=\"50\" height=\"800\" fill=\"%s\" opacity=\".55\"/>".formatted(x, shape));
            }
            return strips.toString();
        }
    },
    TILES {
        @Override
        String draw(String shape, String deep, SplittableRandom random) {
            var tiles = new StringBuilder();
            for (int row = 0; row < 4; row++) {
                for (int column = 0; column < 4; column++) {
                    tiles.append(
                            "<path transform=\"rotate(%d %d %d)\" d=\"M%d %dh200a200 200 0 0 1-200 200z\" fill=\"%s\" opacity=\".7\"/>"
                                    .formatted(
                                            random.nextInt(4) * 90,
                                            column * 200 + 100,
                                            row * 200 + 100,
                                            column * 200,
                                            row * 200,
                                            shape));
                }
            }
            return tiles.toString();
        }
    };

    private static final List<Backdrop> STANDING = List.of(DISC, ARCH, TABLE, HILLS, SUN, PEBBLE, TABLE, ARCH);
    private static final List<Backdrop> HANGING = List.of(DISC, PEBBLE, TERRAZZO, PAPER, TILES, DISC, PEBBLE);

    static Backdrop choose(boolean floats, SplittableRandom random) {
        var fitting = floats ? HANGING : STANDING;
        return fitting.get(random.nextInt(fitting.size()));
    }

    abstract String draw(String shape, String deep, SplittableRandom random);
}
