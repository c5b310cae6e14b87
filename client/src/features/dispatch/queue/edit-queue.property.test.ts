import { expect, test } from 'vitest'
import { draftLine } from '../report.fixture.ts'
import { type EditQueue, emptyQueue, reduceQueue, unsent } from './edit-queue.ts'
import { type Cells, cellKey, type EditedField, type EditedValue, savable } from './pending-cells.ts'

/** Numbers that are the same in every run. */
function dice(seed: number): (sides: number) => number {
  let state = seed
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * sides)
  }
}

const cells = ['P1', 'P2'].flatMap((projectCode) =>
  (['investedYuan', 'fundsArrivedYuan', 'forecastYuan'] as const).map((field) => ({ projectCode, field })),
)
type Cell = (typeof cells)[number]

/** A server, a person who types, others who type too, and a network that loses requests and answers. */
class World {
  version = 1
  readonly held = new Map<string, EditedValue>()
  /** The last word about each cell typed here: what must be on the server or in the queue. */
  readonly mine = new Map<string, EditedValue>()
  queue: EditQueue = emptyQueue(1)
  onItsWay: Cells = {}
  onItsWayVersion = 0

  value = (projectCode: string, field: EditedField): EditedValue =>
    this.held.get(cellKey({ projectCode, field })) ?? null

  lines() {
    return ['P1', 'P2'].map((projectCode) => {
      const content = Object.fromEntries(
        cells
          .filter((cell) => cell.projectCode === projectCode)
          .map(({ field }) => [field, this.value(projectCode, field)]),
      )
      return draftLine({ projectCode, content })
    })
  }

  snapshot = () => ({ version: this.version, lines: this.lines() })

  type(cell: Cell, after: EditedValue) {
    const key = cellKey(cell)
    const pending = unsent(this.queue)[key]
    const before = pending ? pending.mine : this.value(cell.projectCode, cell.field)
    // Somebody reads before typing: what is on screen is the newest that was seen.
    if (!pending) this.queue = reduceQueue(this.queue, { type: 'seen', ...this.snapshot() })
    this.queue = reduceQueue(this.queue, { type: 'typed', edits: [{ ...cell, before, after }] })
    // Typing back what was read, before anything was sent, is no edit.
    if (key in unsent(this.queue)) this.mine.set(key, after)
    else this.mine.delete(key)
  }

  othersType(cell: Cell, after: EditedValue) {
    const key = cellKey(cell)
    this.held.set(key, after)
    this.version += 1
    // A cell that had landed is theirs to change.
    if (!(key in unsent(this.queue))) this.mine.delete(key)
  }

  send() {
    const batch = savable(this.queue.waiting)
    if (Object.keys(this.queue.sending).length > 0 || Object.keys(batch).length === 0) return
    this.onItsWay = batch
    this.onItsWayVersion = this.queue.version
    this.queue = reduceQueue(this.queue, { type: 'taken', cells: batch })
  }

  /** What the network does with a request: lost, arrived without an answer, or answered. */
  answer(fate: number) {
    if (Object.keys(this.queue.sending).length === 0) return
    const isStale = this.onItsWayVersion !== this.version
    if (fate > 0 && !isStale) {
      for (const [key, { mine }] of Object.entries(this.onItsWay)) this.held.set(key, mine)
      this.version += 1
    }
    if (fate < 2) this.queue = reduceQueue(this.queue, { type: 'unreachable' })
    else if (isStale) this.queue = reduceQueue(this.queue, { type: 'stale', ...this.snapshot() })
    else this.queue = reduceQueue(this.queue, { type: 'saved', ...this.snapshot(), at: '2025-10-28T00:00:00Z' })
  }

  reload() {
    const stored: Cells = JSON.parse(JSON.stringify(unsent(this.queue)))
    const fresh = reduceQueue(emptyQueue(this.version), { type: 'restored', cells: stored })
    this.queue = reduceQueue(fresh, { type: 'seen', ...this.snapshot() })
  }

  choose(side: 'mine' | 'theirs') {
    const [key] = Object.keys(this.queue.clashes)
    if (!key) return
    this.queue = reduceQueue(this.queue, { type: 'chosen', key, side })
    if (side === 'theirs') this.mine.delete(key)
  }

  /** Every last word typed here is on the server, or still in the queue as it was typed. */
  expectNothingLost(story: string) {
    const left = unsent(this.queue)
    for (const [key, value] of this.mine) {
      const kept = key in left ? left[key]?.mine : (this.held.get(key) ?? null)
      expect(kept, `${story}: ${key}`).toBe(value)
    }
  }
}

test('the queue never loses an edit, whatever the network and others do', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const roll = dice(seed)
    const world = new World()
    for (let step = 0; step < 60; step++) {
      const cell = cells[roll(cells.length)] ?? { projectCode: 'P1', field: 'investedYuan' }
      const value = roll(5) === 0 ? null : roll(4)
      const acts = [
        () => world.type(cell, value),
        () => world.type(cell, value),
        () => world.othersType(cell, value),
        () => world.send(),
        () => world.send(),
        () => world.answer(roll(4)),
        () => world.answer(2),
        () => world.reload(),
        () => world.choose(roll(2) === 0 ? 'mine' : 'theirs'),
        () => {
          world.queue = reduceQueue(world.queue, { type: 'seen', ...world.snapshot() })
        },
      ]
      acts[roll(acts.length)]?.()
      world.expectNothingLost(`seed ${seed}, step ${step}`)
    }
  }
})
