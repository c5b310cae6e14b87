import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { type Kept, nothingKept } from '../edit.ts'
import { deviceStore } from './device-store.ts'
import { windowStore } from './window-store.ts'

const kind = { name: 'sheet 2025', place: z.string(), value: z.number().nullable(), keyOf: (place: string) => place }
const typed: Kept<string, number | null> = {
  edits: { a: { place: 'a', base: null, mine: 1, version: 1 } },
  sent: { id: 's', version: 1, edits: { b: { place: 'b', base: 2, mine: null, version: 1 } } },
}
const keep = () => typed
const read = <Whole>(kept: Whole) => kept

beforeEach(() => sessionStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('edits kept in a window', () => {
  test('come back when the page is loaded again, those on their way under their key', async () => {
    expect(await windowStore('u1', kind).update(keep)).toEqual({ kept: typed, lasts: 'window' })
    expect((await windowStore('u1', kind).update(read)).kept).toEqual(typed)
  })

  test('are of one person and one document, and leave nothing behind', async () => {
    await windowStore('u1', kind).update(keep)
    expect((await windowStore('u2', kind).update(read)).kept).toEqual(nothingKept)
    expect((await windowStore('u1', { ...kind, name: 'sheet 2026' }).update(read)).kept).toEqual(nothingKept)
    await windowStore('u1', kind).update(() => nothingKept)
    expect(sessionStorage.length).toBe(0)
  })

  test('are not read where they are not what a page of today writes', async () => {
    sessionStorage.setItem('pianqu.edits u1 sheet 2025', '{"edits":{"a":{"place":"a","mine":"eins"}},"sent":null}')
    expect((await windowStore('u1', kind).update(read)).kept).toEqual(nothingKept)
  })

  test('are said to last no longer than the page, where the browser forbids it', async () => {
    vi.stubGlobal('sessionStorage', {
      getItem: () => null,
      setItem: () => {
        throw new Error('full')
      },
    })
    expect(await windowStore('u1', kind).update(keep)).toEqual({ kept: typed, lasts: 'page' })
  })
})

describe('edits on a device whose browser has no database', () => {
  test('are kept by the page, and said to be', async () => {
    const store = deviceStore('u1', kind)
    expect(await store.update(keep)).toEqual({ kept: typed, lasts: 'page' })
    expect((await store.update(read)).kept).toEqual(typed)
  })
})
