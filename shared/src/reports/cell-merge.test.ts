import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mergeCells } from './cell-merge.ts'

const fields = ['a', 'b', 'c'] as const
const row = fc.record({
  a: fc.integer({ min: 0, max: 3 }),
  b: fc.integer({ min: 0, max: 3 }),
  c: fc.constantFrom(null, 'x', 'y'),
})

describe('two edits of one line', () => {
  test('of different cells are both kept', () => {
    const base = { a: 1, b: 1, c: null }
    expect(mergeCells(fields, base, { ...base, a: 2 }, { ...base, b: 3 })).toEqual({
      merged: { a: 2, b: 3, c: null },
      conflicts: [],
    })
  })

  test('of one cell are left to a person, with theirs standing', () => {
    const base = { a: 1, b: 1, c: null }
    expect(mergeCells(fields, base, { ...base, a: 2 }, { ...base, a: 3 })).toEqual({
      merged: { ...base, a: 3 },
      conflicts: [{ field: 'a', base: 1, mine: 2, theirs: 3 }],
    })
  })

  test('lose nothing: every cell I changed is merged or named', () => {
    fc.assert(
      fc.property(row, row, row, (base, mine, theirs) => {
        const { merged, conflicts } = mergeCells(fields, base, mine, theirs)
        for (const field of fields) {
          const isMine = mine[field] !== base[field]
          const isKept = merged[field] === mine[field] || conflicts.some((conflict) => conflict.field === field)
          expect(!isMine || isKept).toBe(true)
          if (!isMine) expect(merged[field]).toBe(theirs[field])
        }
      }),
    )
  })

  test('are the same whoever saves first, where they do not collide', () => {
    fc.assert(
      fc.property(row, row, row, (base, one, other) => {
        const forth = mergeCells(fields, base, one, other)
        const back = mergeCells(fields, base, other, one)
        if (forth.conflicts.length === 0) expect(forth.merged).toEqual(back.merged)
        expect(forth.conflicts.length).toBe(back.conflicts.length)
      }),
    )
  })
})
