import { describe, expect, test } from 'vitest'
import { adjustmentKinds, type ListState, listStates } from './adjustment.schema.ts'
import { fittingFault } from './fitting.ts'

const fits: readonly (readonly [string, ListState])[] = [
  ['watch', 'listed'],
  ['unwatch', 'watched'],
  ['remove', 'listed'],
  ['remove', 'watched'],
  ['admit', 'candidate'],
]

describe('an adjustment', () => {
  test('fits these states and no others', () => {
    const found = adjustmentKinds.flatMap((kind) =>
      listStates.filter((state) => fittingFault(kind, '甲', state) === null).map((state) => [kind, state]),
    )
    expect(found.sort()).toEqual([...fits].sort())
  })

  test('says what it finds and what it needs', () => {
    expect(fittingFault('unwatch', '甲片区', 'listed')).toBe('甲片区届时为「在列」，只有「观察」的可以解除观察')
    expect(fittingFault('remove', '甲片区', 'removed')).toBe('甲片区届时为「已调出」，只有「在列」或「观察」的可以调出')
    expect(fittingFault('admit', 'X9', null)).toBe('X9既不在名单也不在候选中，只有「候选」的可以增补')
  })
})
