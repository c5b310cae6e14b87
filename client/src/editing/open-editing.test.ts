import { afterEach, describe, expect, test } from 'vitest'
import { unreachable } from '../api/api-problem.ts'
import { aProblem, EditingWorld } from './editing-world.fixture.ts'

let world: EditingWorld
afterEach(() => world.close())

async function filling(): Promise<EditingWorld> {
  world = new EditingWorld('one device')
  await world.begin()
  world.type(0, 'a', 1)
  await world.rest()
  world.pass(0)
  await world.rest()
  return world
}

const queue = (at = 0) => world.queue(at)

describe('edits that were sent', () => {
  test('and not answered are sent again under the same key, and saved once', async () => {
    await filling()
    world.answer(0, 'answer-lost')
    await world.rest()
    expect(queue()).toMatchObject({ isOffline: true, kept: { sent: { id: 's1' } } })
    world.colleagueTypes('a', null)
    world.pass(0)
    await world.rest()
    world.answer(0, 'answered')
    await world.rest()
    expect(queue()).toMatchObject({ isOffline: false, kept: { edits: {}, sent: null } })
    // The colleague has taken the value back, and it stays so.
    expect(world.server.now('a')).toMatchObject({ value: null, by: 'colleague' })
  })

  test('and refused wait until something is changed or given up', async () => {
    await filling()
    world.refuse(0, aProblem('report/period-closed'))
    await world.rest()
    expect(queue()).toMatchObject({ refusal: { code: 'report/period-closed' }, kept: { edits: { a: { mine: 1 } } } })
    expect(world.isPlanned(0)).toBe(false)
    world.type(0, 'a', 2)
    expect([queue().refusal, world.isPlanned(0)]).toEqual([null, true])
  })

  test('from the page of somebody who is no longer signed in wait for that person', async () => {
    await filling()
    world.refuse(0, aProblem('auth/other-person'))
    await world.rest()
    expect(queue()).toMatchObject({ isForeign: true, refusal: null, kept: { edits: { a: { mine: 1 } }, sent: null } })
    world.type(0, 'b', 1)
    expect(world.isPlanned(0)).toBe(false)
    world.setForeign(0, false)
    expect(world.isPlanned(0)).toBe(true)
  })

  test('over an older version are held against the newer one, as soon as that can be read', async () => {
    await filling()
    world.colleagueTypes('a', 2)
    world.answer(0, 'answered')
    await world.rest()
    world.refuse(0, unreachable())
    await world.rest()
    expect(queue()).toMatchObject({ isOffline: true, kept: { edits: { a: { mine: 1 } } } })
    world.pass(0)
    await world.rest()
    world.answer(0, 'answered')
    await world.rest()
    world.answer(0, 'answered')
    await world.rest()
    expect(queue()).toMatchObject({ isOffline: false, seen: { version: 2 } })
    expect(world.isPlanned(0)).toBe(false)
  })
})

describe('edits that the server is seen to hold', () => {
  test('are said to be saved, though their saving was not seen', async () => {
    world = new EditingWorld('one device')
    await world.begin()
    world.type(0, 'a', 1)
    await world.rest()
    expect(queue()).toMatchObject({ hasLanded: false })
    world.colleagueTypes('a', 1)
    world.read(0, 0)
    await world.rest()
    expect(queue()).toMatchObject({ savedAt: null, hasLanded: true, kept: { edits: {}, sent: null } })
  })
})

describe('another window', () => {
  test('shows what was typed here, and leaves it to this one to send', async () => {
    await filling()
    world.hear(1)
    await world.rest()
    expect(queue(1).kept).toEqual(queue(0).kept)
    world.pass(1)
    await world.rest()
    // It would have asked the same a second time.
    expect(world.requests).toHaveLength(2)
    world.answer(1, 'answered')
    world.answer(0, 'answered')
    await world.rest()
    expect(world.server.version).toBe(2)
  })
})
