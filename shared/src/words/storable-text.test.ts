import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { textFault, textFaultWithin, wellFormed } from './storable-text.ts'

describe('a text', () => {
  test.each(['', '锦安区', 'a\tb', '第一行\n第二行\r\n', '𠮷野家', '①², ½', 'é'])('%j is kept as it came', (text) => {
    expect(textFault(text)).toBeNull()
  })

  test.each(['H\ud800', '\udc00H', 'a\ud83d b', '\udc00\ud800'])('with half a character (%j) is refused', (text) => {
    expect(textFault(text)).toContain('半个字符')
  })

  test.each(['a\0', '\u0001', 'x\u001b[0m', '\u007f', '\u000b'])('with a control character (%j) is refused', (text) => {
    expect(textFault(text)).toContain('控制字符')
  })

  test('that is kept comes back from UTF-8 letter by letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(textFault(text) === null)
        expect(decodeURIComponent(encodeURIComponent(text))).toBe(text)
        expect(wellFormed(text)).toBe(text)
      }),
    )
  })
})

test('what is not well formed is made so', () => {
  expect(wellFormed('H\ud800好\udc00𠮷')).toBe('H\ufffd好\ufffd𠮷')
})

describe('a value', () => {
  test('is looked through to its last text and name', () => {
    expect(textFaultWithin({ rows: [{ name: '好' }, { name: 'H\ud800' }] })?.pointer).toBe('/rows/1/name')
    expect(textFaultWithin({ 'a\0': 1 }, '/query')?.pointer).toBe('/query')
    expect(textFaultWithin({ rows: [1, null, true, '好'] })).toBeNull()
  })

  test('may be nested as deep as a body can be', () => {
    const depth = 200_000
    const deep: unknown = JSON.parse(`${'['.repeat(depth)}"\\u0000"${']'.repeat(depth)}`)
    expect(textFaultWithin(deep)).not.toBeNull()
  })
})
