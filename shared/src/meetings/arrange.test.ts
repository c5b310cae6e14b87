import { describe, expect, test } from 'vitest'
import { type Arranged, inOrderOf, realSeconds, rearranged, secondsOfItems } from './arrange.ts'
import type { AgendaItem } from './meeting.schema.ts'

const item = (id: string, change: Partial<Arranged> = {}): Arranged => ({
  id,
  kind: 'red-light',
  title: id,
  rule: '红灯',
  subject: { kind: 'area', code: id, name: id },
  members: [],
  plannedSeconds: 60,
  addedBy: null,
  droppedBy: null,
  ...change,
})

const again = (standing: readonly Arranged[], computed: readonly AgendaItem[]) =>
  rearranged(standing, computed, (each) => item(each.id, each))

const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id).join(' ')

describe('an agenda that is computed anew', () => {
  test('is what it was, where nothing has changed', () => {
    const standing = [item('b'), item('a', { plannedSeconds: 600 }), item('own', { addedBy: '某人' })]
    expect(again(standing, [item('a'), item('b')])).toEqual(standing)
  })

  test('puts what has come behind what came before it, keeps what people added, and lets go of what is no longer found', () => {
    const standing = [item('own', { addedBy: '某人' }), item('c'), item('a'), item('gone')]
    expect(ids(again(standing, [item('first'), item('a'), item('new'), item('c')]))).toBe('first own c a new')
  })

  test('keeps what was dropped dropped, with the words of today', () => {
    const [kept] = again([item('a', { droppedBy: '某人', title: '旧' })], [item('a', { title: '新' })])
    expect(kept).toMatchObject({ droppedBy: '某人', title: '新' })
  })
})

test('the order that is asked for leads, and what it does not name follows as it was', () => {
  expect(ids(inOrderOf([item('a'), item('b'), item('c'), item('d')], ['d', 'b']))).toBe('d b a c')
})

describe('how long items take', () => {
  const at = (seconds: number) => new Date(Date.UTC(2025, 9, 20, 1, 0, seconds)).toISOString()

  test('is from one move to the next, pauses in none of them, and an item that came twice both times', () => {
    const moves = [
      { itemId: 'a', at: at(0) },
      { itemId: 'b', at: at(10) },
      { itemId: null, at: at(15) },
      { itemId: 'a', at: at(40) },
    ]
    expect([...secondsOfItems(moves, at(50))]).toEqual([
      ['a', 20],
      ['b', 5],
    ])
  })

  test('is told of each kind as the mean of its items', () => {
    const timed = [
      { kind: 'red-light', seconds: 10 },
      { kind: 'red-light', seconds: 21 },
      { kind: 'added', seconds: 5 },
    ]
    expect([...realSeconds(timed)]).toEqual([
      ['red-light', 16],
      ['added', 5],
    ])
  })
})
