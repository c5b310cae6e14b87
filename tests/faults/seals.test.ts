import { changedColumns, noSum, resealed, sealOf, sumText, weightOf } from '@pianqu/server/db/seal-row.ts'
import { describe, expect, test } from 'vitest'

describe('a seal', () => {
  test.each([
    ['text that moves from one column to the next', ['ab', 'c'], ['a', 'bc']],
    ['a number and its text', [1, null], ['1', null]],
    ['nothing and an empty text', [null], ['']],
    ['text that looks like the next column', ['1:', 'a'], ['', '1:a']],
    ['bytes and their text', [new Uint8Array([1])], ['x01;']],
  ])('tells apart %s', (_what, one, other) => {
    expect(sealOf('t', one).slice(0, 43)).not.toBe(sealOf('t', other).slice(0, 43))
  })

  test('is of its table', () => {
    expect(sealOf('a', ['x'])).not.toBe(sealOf('b', ['x']))
  })

  test('names the columns that differ', () => {
    expect(changedColumns(sealOf('t', ['a', 1, null]), ['a', 2, ''])).toEqual([1, 2])
  })

  test('follows a row that a command changes', () => {
    expect(resealed(sealOf('t', ['a', 1]), 't', ['a', 1], ['b', 1])).toBe(sealOf('t', ['b', 1]))
  })

  test('stays broken where a hand was before the command, and names what the hand changed alone', () => {
    const broken = resealed(sealOf('t', ['a', 1, 'x']), 't', ['a', 2, 'x'], ['b', 2, 'x'])
    expect(broken).not.toBe(sealOf('t', ['b', 2, 'x']))
    expect(changedColumns(broken, ['b', 2, 'x'])).toEqual([1])
    const later = resealed(broken, 't', ['b', 2, 'x'], ['c', 2, 'y'])
    expect(changedColumns(later, ['c', 2, 'y'])).toEqual([1])
    expect(changedColumns(resealed(null, 't', ['a'], ['a']), ['a'])).toEqual([0])
  })
})

describe('the sum of seals', () => {
  const [a, b] = [sealOf('t', ['a']), sealOf('t', ['b'])]

  test('is the same in whatever order they come, and goes back with them', () => {
    const one = sumText(sumText(noSum, weightOf(a)), weightOf(b))
    expect(sumText(sumText(noSum, weightOf(b)), weightOf(a))).toBe(one)
    expect(sumText(one, -weightOf(a) - weightOf(b))).toBe(noSum)
    expect(sumText(noSum, weightOf(resealed(null, 't', ['a'], ['b'])))).toBe(noSum)
  })
})
