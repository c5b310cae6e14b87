import { describe, expect, test } from 'vitest'
import { type Edit, type Kept, nothingKept, type Seen } from './edit.ts'
import { chosen, dropped, lookedAt, returned, saved, settled, taken, typed } from './kept-changes.ts'
import { clashesOf } from './standing.ts'

type Value = string | null
type State = Kept<string, Value>

const at = (version: number, held: Record<string, Value> = {}): Seen<Value> => ({
  version,
  held: new Map(Object.entries({ a: null, b: null, ...held })),
})
const edit = (after: Value, before: Value = null, place = 'a'): Edit<string, Value> => ({ place, before, after })
const sending = { maySend: () => true, complete: <Edits>(edits: Edits) => edits }

const keyOf = (place: string) => place
const type = (kept: State, seen: Seen<Value>, ...edits: Edit<string, Value>[]) =>
  typed(edits, keyOf, { kept, seen })(kept)
const send = (kept: State, seen: Seen<Value>, id = 's1') => taken<string, Value>(id, seen, sending)(kept)
const land = (kept: State, now: Seen<Value>, id = 's1') => saved<string, Value>(id, now, at(1))(kept)
const giveUp = (kept: State) => dropped({ kept: waiting, seen: at(1) })(kept)

const waiting = type(nothingKept, at(1), edit('x'))
const onItsWay = send(waiting, at(1))

/** What is kept of a place, over what. */
const keptOf = ({ edits }: State, key = 'a') => edits[key] && [edits[key].base, edits[key].mine]
const clashing = (kept: State, seen: Seen<Value>) => clashesOf(kept, seen).map(({ key, theirs }) => [key, theirs])

describe('an edit', () => {
  test('is kept until it has landed', () => {
    expect(keptOf(waiting)).toEqual([null, 'x'])
    expect(onItsWay).toMatchObject({ edits: {}, sent: { id: 's1', version: 1, edits: { a: { mine: 'x' } } } })
    expect(land(onItsWay, at(2, { a: 'x' }))).toEqual(nothingKept)
  })

  test('that is typed back is none', () => {
    expect(type(waiting, at(1), edit(null, 'x'))).toEqual(nothingKept)
  })

  test('that is typed back over what a colleague has written is still one', () => {
    const back = type(waiting, at(2, { a: 'theirs' }), edit(null, 'x'))
    expect(clashing(back, at(2, { a: 'theirs' }))).toEqual([['a', 'theirs']])
  })

  test('keeps its base when it is typed over', () => {
    expect(keptOf(type(waiting, at(1), edit('y', 'x')))).toEqual([null, 'y'])
  })

  test('over one on its way is over that, when it lands', () => {
    const over = type(onItsWay, at(1), edit('y', 'x'))
    const landed = land(over, at(2, { a: 'x' }))
    expect(landed).toMatchObject({ sent: null, edits: { a: { base: 'x', mine: 'y', version: 2 } } })
  })

  test('over one on its way is over what the server made of that', () => {
    const over = type(onItsWay, at(1), edit('y', 'x'))
    expect(keptOf(land(over, at(2, { a: 'tidied' })))).toEqual(['tidied', 'y'])
  })

  test('over one on its way is over what that was typed over, when it did not arrive', () => {
    expect(keptOf(returned<string, Value>('s1')(type(onItsWay, at(1), edit('y', 'x'))))).toEqual([null, 'y'])
  })

  test('is not at odds with what came of the same save elsewhere in the document', () => {
    const both = type(onItsWay, at(1), edit('y', null, 'b'))
    const landed = land(both, at(2, { a: 'x', b: 'of the save' }))
    expect(clashing(landed, at(2, { a: 'x', b: 'of the save' }))).toEqual([])
  })

  test('is at odds with what a colleague wrote before an answer that was asked for again', () => {
    const both = type(onItsWay, at(1), edit('y', null, 'b'))
    const landed = land(both, at(3, { a: 'x', b: 'theirs' }))
    expect(clashing(landed, at(3, { a: 'x', b: 'theirs' }))).toEqual([['b', 'theirs']])
  })
})

describe('what a colleague has written', () => {
  test('elsewhere leaves an edit as it is', () => {
    expect(clashing(waiting, at(2, { b: 'theirs' }))).toEqual([])
    expect(send(waiting, at(2, { b: 'theirs' })).sent?.version).toBe(2)
  })

  test('in its place is asked about, and nothing leaves before', () => {
    const seen = at(2, { a: 'theirs' })
    expect(clashing(waiting, seen)).toEqual([['a', 'theirs']])
    expect(send(waiting, seen)).toBe(waiting)
  })

  test('in its place is asked about where it was seen while the edit was on its way, which got lost', () => {
    const seen = at(2, { a: 'theirs' })
    expect(clashing(onItsWay, seen)).toEqual([])
    const back = returned<string, Value>('s1')(onItsWay)
    expect(clashing(back, seen)).toEqual([['a', 'theirs']])
    expect(send(back, seen)).toBe(back)
  })

  test('and is the same needs no asking', () => {
    expect(settled<string, Value>(at(2, { a: 'x' }))(waiting)).toEqual(nothingKept)
  })

  test.each([
    ['mine', { base: 'theirs', mine: 'x', version: 2 }],
    ['theirs', undefined],
  ] as const)('gives way or stands as is chosen: %s', (side, expected) => {
    const choice = { key: 'a', mine: 'x', theirs: 'theirs' }
    const kept = chosen<string, Value>(choice, side, at(2))(waiting)
    expect(kept.edits['a']).toEqual(expected && { ...expected, place: 'a' })
  })

  test('is asked about again, where it changed after the choice', () => {
    const choice = { key: 'a', mine: 'x', theirs: 'theirs' }
    const kept = chosen<string, Value>(choice, 'mine', at(2, { a: 'theirs' }))(waiting)
    expect(clashing(kept, at(3, { a: 'another' }))).toEqual([['a', 'another']])
  })
})

describe('two windows', () => {
  test('send once: what one has taken the other does not find', () => {
    expect(send(onItsWay, at(1), 's2')).toBe(onItsWay)
    expect(land(onItsWay, at(2), 's2')).toBe(onItsWay)
  })

  test('do not give up what the other has typed since', () => {
    const other = type(waiting, at(1), edit('z', 'x'))
    const choice = { key: 'a', mine: 'x', theirs: 'theirs' }
    expect(giveUp(other)).toEqual(other)
    expect(chosen<string, Value>(choice, 'theirs', at(2))(other)).toBe(other)
    expect(giveUp(waiting)).toEqual(nothingKept)
  })

  test('do not take an older version for the answer to an edit over a newer one', () => {
    const newer = type(nothingKept, at(4, { a: 'landed' }), edit('x', 'landed'))
    expect(settled(at(3, { a: 'x' }))(newer)).toBe(newer)
    expect(send(newer, at(3, { a: 'x' }))).toBe(newer)
  })

  test('look first where one types over what the other has seen landing', () => {
    // Here `x` is still shown as typed; it has landed as version 2.
    const over = typed([edit(null, 'x')], keyOf, { kept: waiting, seen: at(1) })(nothingKept)
    expect(over.edits['a']).toMatchObject({ base: 'x', mine: null, version: 2 })
    expect(settled(at(1))(over)).toBe(over)
    expect(send(over, at(2, { a: 'x' })).sent?.edits['a']).toMatchObject({ mine: null })
  })

  test('hold only edits that were there against what one of them has read', () => {
    const over = typed([edit('y', 'x')], keyOf, { kept: waiting, seen: at(4) })(nothingKept)
    expect(lookedAt<string, Value>(over.edits, at(4))(over).edits['a']?.version).toBe(4)
    expect(lookedAt<string, Value>({}, at(4))(over)).toBe(over)
  })
})
