import { hashKey, QueryClient } from '@tanstack/react-query'
import { describe, expect, test } from 'vitest'
import { below, type Changes, everything, invalidate } from './invalidate.ts'
import { neverOlder } from './never-older.ts'
import { asks, keyOf, queryOnceGiven } from './query-of.ts'
import { addThing, getThing, listThings, listThingsElsewhere, previewThing } from './things.fixture.ts'

describe('the key of a question', () => {
  test.each([
    ['in another order', keyOf(listThings, { query: { year: 2025, kind: 'a' } }), { query: { kind: 'a', year: 2025 } }],
    ['with a number as text', keyOf(listThings, { query: { year: 2025 } }), { query: { year: '2025' } }],
    [
      'with a value that is not given',
      keyOf(listThings, { query: { kind: 'a' } }),
      { query: { kind: 'a', year: undefined } },
    ],
    ['with an empty query', keyOf(listThings), { query: {} }],
  ] as const)('is the same %s', (_, key, given) => {
    expect(hashKey(keyOf(listThings, given))).toBe(hashKey(key))
  })

  test('is the same with the parts of a body in another order', () => {
    const one = keyOf(previewThing, { body: { name: 'a', parts: ['b', 'c'] } })
    expect(hashKey(keyOf(previewThing, { body: { parts: ['b', 'c'], name: 'a' } }))).toBe(hashKey(one))
    expect(hashKey(keyOf(previewThing, { body: { parts: ['c', 'b'], name: 'a' } }))).not.toBe(hashKey(one))
  })

  test('tells apart what is asked, of what and how', () => {
    const keys = [
      keyOf(listThings),
      keyOf(listThings, { query: { year: 2025 } }),
      keyOf(addThing),
      keyOf(getThing, { params: { id: '1' } }),
      keyOf(getThing, { params: { id: '2' } }),
      queryOnceGiven(getThing, undefined).queryKey,
      keyOf(listThingsElsewhere),
    ].map(hashKey)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('says which endpoint is asked', () => {
    expect(asks(getThing, keyOf(getThing, { params: { id: '1' } }))).toBe(true)
    expect(asks(getThing, keyOf(listThings))).toBe(false)
  })
})

describe('what changed', () => {
  const read = {
    list: keyOf(listThings),
    listOfYear: keyOf(listThings, { query: { year: 2025 } }),
    one: keyOf(getThing, { params: { id: '1' } }),
    preview: keyOf(previewThing, { body: { name: 'a', parts: [] } }),
    elsewhere: keyOf(listThingsElsewhere),
  }

  async function readAgain(changes: Changes): Promise<string[]> {
    const queryClient = new QueryClient()
    for (const key of Object.values(read)) queryClient.setQueryData(key, {})
    await invalidate(queryClient, changes)
    const isOld = (key: readonly unknown[]) => queryClient.getQueryState(key)?.isInvalidated === true
    return Object.entries(read).flatMap(([name, key]) => (isOld(key) ? [name] : []))
  }

  test.each<[string, Changes, string[]]>([
    ['nothing', [], []],
    ['an endpoint, whatever was given', [listThings], ['list', 'listOfYear']],
    ['several', [getThing, previewThing], ['one', 'preview']],
    ['an endpoint of the same address with another method', [addThing], []],
    ['all below an endpoint', [below(listThings)], ['list', 'listOfYear', 'one', 'preview']],
    ['everything', everything, ['list', 'listOfYear', 'one', 'preview', 'elsewhere']],
  ])('is read again: %s', async (_, changes, expected) => {
    expect(await readAgain(changes)).toEqual(expected)
  })
})

describe('an answer that comes late', () => {
  const { structuralSharing } = neverOlder<{ id: string; version: number }>((before, after) => before.id === after.id)
  const answer = (id: string, version: number) => ({ id, version })

  test.each([
    ['is left aside where it is older', answer('a', 3), answer('a', 2), answer('a', 3)],
    ['is taken where it is newer', answer('a', 2), answer('a', 3), answer('a', 3)],
    ['is taken where it is of something else', answer('a', 3), answer('b', 1), answer('b', 1)],
    ['is taken where there was none', undefined, answer('a', 1), answer('a', 1)],
  ])('%s', (_, before, after, kept) => {
    expect(structuralSharing(before, after)).toEqual(kept)
  })
})
