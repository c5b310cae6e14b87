import { afterEach, describe, expect, test, vi } from 'vitest'
import { draftLine } from '../report.fixture.ts'
import { type EditQueue, emptyQueue, type QueueAction, reduceQueue, unsent } from './edit-queue.ts'
import { readEdits, writeEdits } from './edit-store.ts'
import { type Edit, savable, saveBody } from './pending-cells.ts'
import { savedText } from './saved-text.ts'

const edit = (after: Edit['after'], before: Edit['before'] = null): Edit => ({
  projectCode: 'P1',
  field: 'investedYuan',
  before,
  after,
})
const typed = (...edits: Edit[]): QueueAction => ({ type: 'typed', edits })
const invested = (investedYuan: number | null) => [draftLine({ content: { investedYuan } })]
const run = (...actions: QueueAction[]): EditQueue => actions.reduce(reduceQueue, emptyQueue(1))
const key = 'P1 investedYuan'
const sentQueue = (): EditQueue => {
  const queue = run(typed(edit(100)))
  return reduceQueue(queue, { type: 'taken', cells: queue.waiting })
}
const values = (queue: EditQueue) => Object.fromEntries(Object.entries(unsent(queue)).map(([k, { mine }]) => [k, mine]))

afterEach(() => vi.unstubAllGlobals())

describe('the queue of edits', () => {
  test('holds a cell until it has landed', () => {
    const sent = sentQueue()
    expect(values(sent)).toEqual({ [key]: 100 })
    const saved = reduceQueue(sent, { type: 'saved', version: 2, lines: invested(100), at: '2025-10-28T02:32:05Z' })
    expect(values(saved)).toEqual({})
    expect(savedText(saved, true)).toBe('已保存 10:32:05')
  })

  test('lets go of a cell that was typed back', () => {
    expect(values(run(typed(edit(100)), typed(edit(null, 100))))).toEqual({})
  })

  test('keeps what was typed while the cell was on its way', () => {
    const queue = reduceQueue(sentQueue(), typed(edit(200, 100)))
    const saved = reduceQueue(queue, { type: 'saved', version: 2, lines: invested(100), at: '2025-10-28T02:32:05Z' })
    expect(values(saved)).toEqual({ [key]: 200 })
    expect(savedText(saved, true)).toBe('保存中')
  })

  test('keeps everything while the server cannot be reached, the newest value of each cell', () => {
    const queue = reduceQueue(reduceQueue(sentQueue(), typed(edit(200, 100))), { type: 'unreachable' })
    expect(values(queue)).toEqual({ [key]: 200 })
    expect(savedText(queue, true)).toBe('离线，已存在本机')
  })

  test('takes its own value for no conflict, where only the answer was lost', () => {
    const queue = reduceQueue(sentQueue(), { type: 'unreachable' })
    const back = reduceQueue(reduceQueue(queue, typed(edit(null, 100))), {
      type: 'stale',
      version: 2,
      lines: invested(100),
    })
    expect(back.clashes).toEqual({})
    expect(values(back)).toEqual({ [key]: null })
  })

  test('merges with what others changed elsewhere, and sends again over their version', () => {
    const theirs = [draftLine({ content: { note: '他人的备注' } })]
    const queue = reduceQueue(sentQueue(), { type: 'stale', version: 5, lines: theirs })
    expect(queue).toMatchObject({ version: 5, clashes: {}, sending: {} })
    expect(saveBody(queue.waiting, queue.version, new Set())).toEqual({
      version: 5,
      lines: [{ projectCode: 'P1', investedYuan: 100 }],
    })
  })

  test('sets a cell apart that another changed differently, and does what is chosen', () => {
    const queue = reduceQueue(sentQueue(), { type: 'stale', version: 5, lines: invested(300) })
    expect(queue.waiting).toEqual({})
    expect(queue.clashes[key]).toMatchObject({ mine: 100, theirs: 300 })
    expect(values(queue)).toEqual({ [key]: 100 })
    expect(values(reduceQueue(queue, { type: 'chosen', key, side: 'theirs' }))).toEqual({})
    expect(reduceQueue(queue, { type: 'chosen', key, side: 'mine' }).waiting[key]).toMatchObject({
      bases: [300],
      mine: 100,
    })
  })

  test('notices a conflict in what is read meanwhile, and not only when it saves', () => {
    const queue = reduceQueue(run(typed(edit(100))), { type: 'seen', version: 2, lines: invested(300) })
    expect(Object.keys(queue.clashes)).toEqual([key])
  })

  test('leaves an older answer aside', () => {
    const queue = reduceQueue(
      { ...run(typed(edit(100))), version: 9 },
      { type: 'seen', version: 2, lines: invested(300) },
    )
    expect(queue).toMatchObject({ version: 9, clashes: {} })
  })

  test('keeps what the server refuses, until it is changed or dropped', () => {
    const problem = { type: '', title: '月份已截止填报', status: 409, code: 'report/period-closed' as const }
    const queue = reduceQueue(sentQueue(), { type: 'refused', problem })
    expect(values(queue)).toEqual({ [key]: 100 })
    expect(savedText(queue, true)).toBe('1 处没有保存')
    expect(reduceQueue(queue, typed(edit(50, 100))).refusal).toBeNull()
    expect(values(reduceQueue(queue, { type: 'dropped' }))).toEqual({})
  })

  test('holds a value that can never be saved without holding up the others', () => {
    const queue = run(typed(edit(-5), { projectCode: 'P2', field: 'note', before: null, after: '好' }))
    expect(Object.keys(savable(queue.waiting))).toEqual(['P2 note'])
    expect(savedText(reduceQueue(queue, { type: 'taken', cells: savable(queue.waiting) }), true)).toBe('保存中')
    expect(Object.keys(queue.waiting)).toHaveLength(2)
  })

  test('says 无变化 again beside a note, which does not take it back', () => {
    const queue = run(typed({ projectCode: 'P1', field: 'note', before: null, after: '汛期停工' }))
    expect(saveBody(queue.waiting, 1, new Set(['P1']))?.lines).toEqual([
      { projectCode: 'P1', note: '汛期停工', isUnchanged: true },
    ])
  })
})

describe('the edits on this device', () => {
  test('come back after the page was closed, and are merged with what the server has by then', () => {
    expect(writeEdits('u1', 'r1', unsent(sentQueue()))).toBe(true)
    const restored = run({ type: 'restored', cells: readEdits('u1', 'r1') })
    expect(values(restored)).toEqual({ [key]: 100 })
    const landed = reduceQueue(restored, { type: 'seen', version: 3, lines: invested(100) })
    expect(values(landed)).toEqual({})
    const clashing = reduceQueue(restored, { type: 'seen', version: 3, lines: invested(300) })
    expect(Object.keys(clashing.clashes)).toEqual([key])
  })

  test('are of one person and one report, and go when nothing is left', () => {
    writeEdits('u1', 'r1', unsent(sentQueue()))
    expect(readEdits('u2', 'r1')).toEqual({})
    expect(readEdits('u1', 'r2')).toEqual({})
    writeEdits('u1', 'r1', {})
    expect(readEdits('u1', 'r1')).toEqual({})
  })

  test('are said not to be kept, where the browser forbids it', () => {
    vi.stubGlobal('localStorage', {
      setItem: () => {
        throw new Error('full')
      },
    })
    expect(writeEdits('u1', 'r1', unsent(sentQueue()))).toBe(false)
  })
})
