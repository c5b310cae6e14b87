import { describe, expect, test } from 'vitest'
import { anchorFault, type ChainLine, chainWalk } from './trail-fault.ts'

const hashOf = (seq: number) => (seq === 0 ? '' : `h${seq}`)

const line = (seq: number, change: Partial<ChainLine> = {}): ChainLine => ({
  seq,
  subject: `project:P${seq}`,
  previousHash: hashOf(seq - 1),
  hash: hashOf(seq),
  contentHash: hashOf(seq),
  ...change,
})

const faultsOf = (lines: readonly ChainLine[]) => {
  const walk = chainWalk()
  return lines.flatMap((each) => walk.next(each)).map(({ kind, seq }) => [kind, seq])
}

describe('a chain', () => {
  test('that is whole has no fault', () => {
    expect(faultsOf([line(1), line(2), line(3)])).toEqual([])
  })

  test.each<[string, ChainLine[], unknown[]]>([
    ['a changed line', [line(1), line(2, { contentHash: 'x' }), line(3)], [['line-changed', 2]]],
    ['lines that are missing', [line(1), line(5), line(6)], [['line-missing', 5]]],
    ['a missing first line', [line(2)], [['line-missing', 2]]],
    [
      'a line put in anew with a hash of its own',
      [line(1), line(2, { hash: 'y', contentHash: 'y' }), line(3)],
      [['line-unlinked', 3]],
    ],
    [
      'several faults, one after the other',
      [line(1, { contentHash: 'x' }), line(2), line(4), line(5, { contentHash: 'x' })],
      [
        ['line-changed', 1],
        ['line-missing', 4],
        ['line-changed', 5],
      ],
    ],
  ])('names %s', (_what, lines, faults) => {
    expect(faultsOf(lines)).toEqual(faults)
  })
})

describe('an anchor', () => {
  const anchor = { at: '2025-10-01', seq: 5, hash: 'h5' }

  test('holds while its line stands', () => {
    expect(anchorFault(anchor, 9, hashOf)).toBeNull()
  })

  test('names how many lines were cut', () => {
    const cut = anchorFault(anchor, 3, (seq) => (seq <= 3 ? hashOf(seq) : undefined))
    expect(cut).toMatchObject({ kind: 'tail-cut', message: expect.stringContaining('截去2条') })
  })

  test('names a trail that was written anew', () => {
    expect(anchorFault(anchor, 9, () => 'other')).toMatchObject({ kind: 'rewritten', seq: 5 })
  })
})
