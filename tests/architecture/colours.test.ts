import { describe, expect, test } from 'vitest'
import { filesNamed, type SourceFile } from './source-files.ts'

const theme = 'client/src/ui/theme.css'

/** Colours that are no inks of the design, each with its reason. */
const notInks: Record<string, string> = {
  'client/src/features/rail/rail.fixture.ts': 'the colour of a line of rail is a fact about the line',
  'client/src/ui/chart/inks.test.ts': 'how a colour is written is what the test is about',
}

const colour = /#[\da-f]{3,8}\b(?!-)|\b(?:rgb|hsl)a?\(\s*[\d.]/gi

/** `path: #0b5cab`, for each colour that is written out. */
const coloursIn = (files: readonly SourceFile[]): string[] =>
  files.flatMap(({ path, text }) => (text.match(colour) ?? []).map((found) => `${path}: ${found}`))

describe('the colours of the client', () => {
  const files = filesNamed(/\.(tsx?|css)$/, 'client/src')

  test('are written in theme.css alone, where both themes say them', () => {
    expect(coloursIn(files.filter(({ path }) => path === theme)).length).toBeGreaterThan(80)
    expect(coloursIn(files.filter(({ path }) => path !== theme && !(path in notInks)))).toEqual([])
  })

  test('have no exception that is not needed', () => {
    const needed = files.filter((file) => coloursIn([file]).length > 0).map(({ path }) => path)
    expect(Object.keys(notInks).filter((path) => !needed.includes(path))).toEqual([])
  })
})

describe('a colour', () => {
  test.each(["color: '#0B5CAB'", 'background: #fff;', 'rgba(27, 36, 48, 0.4)', 'hsl(210 40% 50%)', 'rgb( 1 2 3)'])(
    'is seen in %s',
    (text) => {
      expect(coloursIn([{ path: 'x.css', text }])).toHaveLength(1)
    },
  )

  test.each(['href="#main"', 'color: var(--ink)', '#decade-list', 'rgba(var(--parts), 0.4)', 'color: Highlight'])(
    'is not seen in %s',
    (text) => {
      expect(coloursIn([{ path: 'x.css', text }])).toEqual([])
    },
  )
})
