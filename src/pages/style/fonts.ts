const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'
const CYRILLIC = 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116'
/** Letters of Kazakh, Kyrgyz and Tajik that Russian lacks. */
const CYRILLIC_EXT = 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F'

const SUBSETS = { 'cyrillic-ext': CYRILLIC_EXT, cyrillic: CYRILLIC, 'latin-ext': LATIN_EXT, latin: LATIN }

const FAMILIES = [
  { family: 'IBM Plex Sans', name: 'ibm-plex-sans', weights: '100 700' },
  { family: 'Source Serif', name: 'source-serif-4', weights: '200 900' },
] as const

type Font = Readonly<{ family: string; package: string; file: string; weights: string; range: string }>

/** The font files served, one a family and script; a browser fetches only the scripts a page shows. */
export const FONTS: readonly Font[] = FAMILIES.flatMap(({ family, name, weights }) =>
  Object.entries(SUBSETS).map(([subset, range]) => ({
    family,
    package: `@fontsource-variable/${name}`,
    file: `${name}-${subset}-wght-normal.woff2`,
    weights,
    range,
  })),
)

/** The @font-face rules, each file at the address `addressOf` gives it. */
export function fontFaces(addressOf: (file: string) => string): string {
  return FONTS.map(
    ({ family, file, weights, range }) =>
      `@font-face{font-family:'${family}';font-weight:${weights};font-display:swap;src:url(${addressOf(file)}) format('woff2');unicode-range:${range}}`,
  ).join('\n')
}
