import { describe, expect, test } from 'vitest'
import { aSheet } from '../assessment.fixture.ts'
import { emptyMarks, isAllSaved, type MarksQueue, reduceMarks, savedText, unsentMarks } from './marks-queue.ts'
import { heldOf, type MarkEdit, saveBodyOf, textOfMark } from './pending-marks.ts'

const mark = (tenths: number | null) => textOfMark({ tenths, reason: null, basis: null })
const place = { targetCode: 'D1', criterionCode: 'T1' }
const key = 'D1 T1'
const empty = textOfMark(null)

const typed = (after: string, before = empty): MarkEdit => ({ ...place, before, after })
const type = (queue: MarksQueue, edit: MarkEdit) => reduceMarks(queue, { type: 'typed', edits: [edit] })
const send = (queue: MarksQueue) => reduceMarks(queue, { type: 'taken', marks: queue.waiting })
const seen = (
  queue: MarksQueue,
  version: number,
  tenths: number | null | undefined,
  kind: 'seen' | 'stale' = 'seen',
) => {
  const cells = tenths === undefined ? [] : [{ ...place, tenths, reason: null, basis: null }]
  return reduceMarks(queue, { type: kind, version, held: heldOf(aSheet({ cells })) })
}

const start = emptyMarks(1)

describe('a typed mark', () => {
  test('waits, is sent, and has landed', () => {
    const waiting = type(start, typed(mark(85)))
    expect(saveBodyOf(waiting.waiting, 1)).toEqual({
      version: 1,
      cells: [{ ...place, mark: { tenths: 85, reason: null, basis: null } }],
      untouched: [],
    })
    const landed = reduceMarks(send(waiting), { type: 'saved', version: 2, at: '2025-10-28T02:03:04Z' })
    expect([isAllSaved(landed), landed.version, savedText(landed)]).toEqual([true, 2, '已保存 10:03:04'])
  })

  test('that is typed back is no change', () => {
    expect(isAllSaved(type(type(start, typed(mark(85))), typed(empty)))).toBe(true)
  })

  test('over one on its way waits for its turn', () => {
    const queue = type(send(type(start, typed(mark(85)))), typed(mark(90), mark(85)))
    expect([queue.sending[key]?.mine, queue.waiting[key]?.mine]).toEqual([mark(85), mark(90)])
  })

  test('waits on where the others changed something else', () => {
    const queue = seen(send(type(start, typed(mark(85)))), 2, undefined, 'stale')
    expect([queue.version, queue.waiting[key]?.mine, queue.clashes]).toEqual([2, mark(85), {}])
  })

  test('that a colleague marked differently is left to the person', () => {
    const clash = seen(send(type(start, typed(mark(85)))), 2, 70, 'stale')
    expect(clash.clashes[key]).toMatchObject({ mine: mark(85), theirs: mark(70) })
    const mine = reduceMarks(clash, { type: 'chosen', key, side: 'mine' })
    expect(mine.waiting[key]).toMatchObject({ mine: mark(85), bases: [mark(70)] })
    const theirs = reduceMarks(clash, { type: 'chosen', key, side: 'theirs' })
    expect(isAllSaved(theirs)).toBe(true)
  })

  test('that arrived though its answer was lost is no clash', () => {
    const lost = reduceMarks(send(type(start, typed(mark(85)))), { type: 'unreachable' })
    expect([lost.isOffline, Object.keys(unsentMarks(lost))]).toEqual([true, [key]])
    expect(isAllSaved(seen(lost, 2, 85))).toBe(true)
  })

  test('is not overtaken by an older answer', () => {
    const queue = type({ ...start, version: 3 }, typed(mark(85)))
    expect(seen(queue, 2, 70)).toBe(queue)
  })
})
