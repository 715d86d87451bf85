/**
 * The parts of SVG (https://www.w3.org/TR/SVG2/) that a printed picture may be made of. Everything else is left out:
 * what moves, runs, embeds other documents or is for the program that drew the picture.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

/** Elements that are kept. */
export const ELEMENTS = words(`
  svg g defs symbol use switch title desc style
  path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop clipPath marker pattern`);

/** Elements whose content stands in their place. */
export const TRANSPARENT = words('a');

/** Elements that would change what is drawn if they were left out, and that a PDF for archives cannot be given. */
export const EFFECTS = words('mask filter foreignObject');

/** Elements that hold text. Text anywhere else is white space between elements. */
export const TEXTUAL = words('text tspan textPath title desc style');

/** Properties of the look, as attributes or in a style. Typefaces are the document's own. */
export const PROPERTIES = words(`
  alignment-baseline baseline-shift clip-path clip-rule color color-interpolation cursor direction display
  dominant-baseline fill fill-opacity fill-rule font-size font-size-adjust font-stretch font-style font-variant
  font-weight image-rendering letter-spacing line-height marker marker-end marker-mid marker-start opacity overflow
  paint-order shape-rendering stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap
  stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-anchor text-decoration text-rendering
  transform transform-box transform-origin unicode-bidi vector-effect visibility word-spacing writing-mode`);

/** Attributes of geometry and structure. */
export const ATTRIBUTES = words(`
  class clipPathUnits cx cy d dx dy fr fx fy gradientTransform gradientUnits height id lengthAdjust markerHeight
  markerUnits markerWidth method offset orient pathLength patternContentUnits patternTransform patternUnits points
  preserveAspectRatio r refX refY requiredFeatures rotate rx ry side spacing spreadMethod startOffset systemLanguage
  textLength version viewBox width x x1 x2 y y1 y2`);

/** Functions that may stand in a value. `url` may lead to a part of the picture itself. */
export const FUNCTIONS = words(`
  rgb rgba hsl hsla url calc matrix translate translateX translateY scale scaleX scaleY rotate skewX skewY`);
