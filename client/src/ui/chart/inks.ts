/** What each ink is called in theme.css, which alone says how it looks. */
export const inkTokens = {
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  line: '--line',
  card: '--card',
  brand: '--brand',
  none: '--none',
  good: '--good',
  warnEdge: '--warn-edge',
  actual: '--actual',
  target: '--target',
  axis: '--axis',
  axisWords: '--axis-words',
  faded: '--faded',
  reach: '--reach',
  // Four at most are told apart.
  series1: '--series-1',
  series2: '--series-2',
  series3: '--series-3',
  series4: '--series-4',
  // From little to much.
  scale1: '--seq-1',
  scale2: '--seq-2',
  scale3: '--seq-3',
  scale4: '--seq-4',
  scale5: '--seq-5',
  scale6: '--seq-6',
} as const

/** The colours that a drawing is made with: builders of options are handed them and stay blind to the theme. */
export type Inks = Readonly<Record<keyof typeof inkTokens, string>>

/** The inks, given how a token is looked up. */
export const inksFrom = (look: (token: string) => string): Inks =>
  Object.fromEntries(Object.entries(inkTokens).map(([name, token]) => [name, look(token)])) as Inks

const known = new Map<string | undefined, Inks>()

/** The inks of the page, read once for each theme; a switch of the theme loads the page anew. */
export function pageInks(): Inks {
  const root = document.documentElement
  const theme = root.dataset['theme']
  const inks = known.get(theme) ?? inksFrom((token) => getComputedStyle(root).getPropertyValue(token).trim())
  known.set(theme, inks)
  return inks
}

/** An ink, written `#rrggbb` or `#rgb`, through which what lies below still shows. */
export function translucent(ink: string, opacity: number): string {
  const digits = ink.length === 4 ? ink.replace(/[\da-f]/gi, '$&$&') : ink
  const parts = [1, 3, 5].map((at) => Number.parseInt(digits.slice(at, at + 2), 16))
  return `rgba(${parts.join(', ')}, ${opacity})`
}
