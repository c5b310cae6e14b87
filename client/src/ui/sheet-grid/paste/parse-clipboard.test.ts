import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tsvText } from '../../table/copy-table.ts'
import { parseClipboard } from './parse-clipboard.ts'

const cases: readonly (readonly [string, string, string[][]])[] = [
  ['nothing', '', []],
  ['one cell', '5', [['5']]],
  [
    'the line end of Excel',
    'a\tb\r\nc\td\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['the line end of others', 'a\nb', [['a'], ['b']]],
  ['the line end of old Macs', 'a\rb\r', [['a'], ['b']]],
  ['an empty cell', '\r\n', [['']]],
  ['an empty column cell at the end', 'a\t', [['a', '']]],
  ['an empty line in the middle', 'a\r\n\r\nb\r\n', [['a'], [''], ['b']]],
  ['a quoted line break', '"管线\r\n迁改"\t5\r\n', [['管线\n迁改', '5']]],
  ['a quoted tab', '"a\tb"\tc', [['a\tb', 'c']]],
  ['doubled quotes', '"他说""行"""\tb', [['他说"行"', 'b']]],
  ['an empty quoted cell', '""\tb', [['', 'b']]],
  ['a quote that only stands there', '6" 管\tb', [['6" 管', 'b']]],
  [
    'a quote that never closes',
    '"abc\tb\nc\td',
    [
      ['"abc', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a quote that closes too early', '"a"b\tc', [['"a"b', 'c']]],
  [
    'ragged lines',
    'a\nb\tc\td\ne\tf',
    [
      ['a', '', ''],
      ['b', 'c', 'd'],
      ['e', 'f', ''],
    ],
  ],
]

describe('text from the clipboard', () => {
  test.each(cases)('with %s', (_, text, expected) => {
    expect(parseClipboard(text)).toEqual(expected)
  })

  const cell = fc.string({ unit: fc.constantFrom('a', '1', '中', '"', '\t', '\n', ' ', ',') })
  const matrix = fc
    .integer({ min: 1, max: 5 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }))

  test('is read as it was written, with a line end behind the last line', () => {
    fc.assert(
      fc.property(matrix, (cells) => {
        expect(parseClipboard(`${tsvText(cells)}\n`)).toEqual(cells)
      }),
    )
  })

  test('whatever it is, gives lines of one width', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\t', '\r', '\n', 'x') }), (text) => {
        expect(new Set(parseClipboard(text).map((line) => line.length)).size).toBeLessThanOrEqual(1)
      }),
    )
  })
})
