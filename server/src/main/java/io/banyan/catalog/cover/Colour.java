package io.banyan.catalog.cover;

/**
 * A colour in the OKLCH space (Björn Ottosson, "A perceptual color space for image processing", 2020), in which equal
 * steps of lightness look equal whatever the hue.
 *
 * @param lightness 0 black to 1 white
 * @param chroma 0 grey to about 0.3
 * @param hue in radians
 */
record Colour(double lightness, double chroma, double hue) {

    static Colour hex(String hex) {
        var red = linear(Integer.parseInt(hex.substring(1, 3), 16) / 255.0);
        var green = linear(Integer.parseInt(hex.substring(3, 5), 16) / 255.0);
        var blue = linear(Integer.parseInt(hex.substring(5, 7), 16) / 255.0);
        var l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        var m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        var s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        var lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Colour(lightness, Math.hypot(a, b), Math.atan2(b, a));
    }

    Colour lighter(double by) {
        return new Colour(Math.clamp(lightness + by, 0.12, 0.985), chroma * (by > 0 ? 1 - by : 1), hue);
    }

    Colour darker(double by) {
        return lighter(-by);
    }

    boolean light() {
        return lightness > 0.82;
    }

    boolean near(Colour other) {
        return Math.abs(lightness - other.lightness) < 0.12
                && Math.abs(chroma * Math.cos(hue) - other.chroma * Math.cos(other.hue)) < 0.06
                && Math.abs(chroma * Math.sin(hue) - other.chroma * Math.sin(other.hue)) < 0.06;
    }

    String css() {
        var a = chroma * Math.cos(hue);
        var b = chroma * Math.sin(hue);
        var l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return "#%02x%02x%02x"
                .formatted(
                        channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                        channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                        channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private static double cube(double value) {
        return value * value * value;
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }

    private static int channel(double linear) {
        var value = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(Math.clamp(value, 0, 1) * 255);
    }
}
