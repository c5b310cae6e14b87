/** Pieces of text that patterns stumble over once they come in thousands, with what may stand before and behind. */
const repeated = [
  'a',
  ' ',
  '\u3000',
  '\n',
  '\t',
  '0',
  '1',
  '1,',
  ' ,',
  '.',
  '1.',
  '-',
  '年',
  '1年',
  '(',
  ')',
  '（',
  '()',
  '[',
  '"',
  "'",
  '<',
  '<a',
  '<a:',
  '</',
  '&',
  '&#',
  '%',
  '#',
  '@',
  ';',
  ':',
  '=',
  ' =',
  '\\',
  '/',
  '_x',
  '_x0000_',
  'e',
  'E+',
  '单位',
  '单位：',
  '元',
  '万',
  '亿元',
  'EPSG:',
  ' xmlns:',
  'ﷺ',
  '\u0301',
  '👩',
  '\ud800',
] as const

const frames = [
  ['', ''],
  ['', '!'],
  ['0.', '1'],
  ['2025-', 'x'],
  ['（', '1'],
  ['a', ' b'],
] as const

interface HostileText {
  readonly name: string
  /** So many pieces. */
  readonly of: (pieces: number) => string
}

const hostileTexts: readonly HostileText[] = repeated.flatMap((piece) =>
  frames.map(([before, behind]) => ({
    name: JSON.stringify(`${before}${piece}…${behind}`),
    of: (pieces: number) => `${before}${piece.repeat(pieces)}${behind}`,
  })),
)

type Work = (text: string) => unknown

/** The shortest of some runs, in milliseconds: what else the machine had to do counts for none. */
function shortest(work: Work, text: string, runs: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now()
    work(text)
    least = Math.min(least, performance.now() - start)
  }
  return least
}

const few = 1_500
const growth = 8
/** Below this no text of its length holds anybody up, however it grows. */
const unseenMs = 25

const attempts = [1, 2, 3]

/**
 * Whether the work takes longer than in proportion to the text, each time that it is tried: quadratic work takes 64 times as
 * long for 8 times the text.
 */
function isSuperlinear(work: Work, { of }: HostileText): boolean {
  const [short, long] = [of(few), of(few * growth)]
  return attempts.every((runs) => {
    const longMs = shortest(work, long, runs)
    return longMs > unseenMs && longMs > 3 * growth * shortest(work, short, 3 * runs)
  })
}

/** Some of the texts for which the work grows faster than they do. */
export function superlinearFor(work: Work, mostTold = 3): string[] {
  const found: string[] = []
  for (const text of hostileTexts) {
    if (found.length < mostTold && isSuperlinear(work, text)) found.push(text.name)
  }
  return found
}
