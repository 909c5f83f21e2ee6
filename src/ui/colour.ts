/** An OKLCH colour: lightness 0 to 1, chroma, hue in degrees. Björn Ottosson, 2020. */
export type Oklch = readonly [lightness: number, chroma: number, hue: number];

/** An sRGB colour as `#rrggbb`. */
export function hex([lightness, chroma, hue]: Oklch): string {
    const a = chroma * Math.cos((hue * Math.PI) / 180);
    const b = chroma * Math.sin((hue * Math.PI) / 180);
    const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
    const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
    const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
    const linear = [
        4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
        -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
        -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
    ];
    return `#${linear.map((part) => byte(encode(part))).join('')}`;
}

/** Red, green and blue as light, 0 to 1. */
export function linearRgb(colour: string): [number, number, number] {
    return [part(colour, 1), part(colour, 3), part(colour, 5)];
}

/** WCAG 2 contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
    const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return ((lighter ?? 0) + 0.05) / ((darker ?? 0) + 0.05);
}

const onLight = '#0b0d0f';
const onDark = '#ffffff';

/** Near-black or white, whichever reads better on the colour. */
export function textOn(colour: string): string {
    return contrast(colour, onDark) >= contrast(colour, onLight) ? onDark : onLight;
}

function luminance(colour: string): number {
    const [red, green, blue] = linearRgb(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function part(colour: string, at: number): number {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function encode(light: number): number {
    const value = Math.min(1, Math.max(0, light));
    return value <= 0.0031308 ? 12.92 * value : 1.055 * value ** (1 / 2.4) - 0.055;
}

function byte(value: number): string {
    return Math.round(value * 255)
        .toString(16)
        .padStart(2, '0');
}
