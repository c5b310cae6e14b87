import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { header } from '../kinds/samples.ts'
import { openEventStream } from './event-stream.ts'
import { emptyCity } from './small-city.ts'

type City = Awaited<ReturnType<typeof emptyCity>>

let city: City
let address: string

beforeEach(async () => {
  city = await emptyCity()
  address = await city.app.listen({ host: '127.0.0.1', port: 0 })
})
afterEach(() => city.app.close())

/** Opens the stream of a person and collects what it says. */
async function listen(username: string) {
  const { cookie } = await city.as(username)
  return openEventStream(address, cookie)
}

const units = [header.units, ['D1', '云锦区', '区县']]

const stagesIn = (heard: string) => [...heard.matchAll(/"stage":"(\w+)"/g)].map(([, stage]) => stage)

describe('the stream of events', () => {
  test('tells the importer how far the import is, step by step', async () => {
    const stream = await listen('zhuanban')
    expect(stream.reply.headers.get('content-type')).toContain('text/event-stream')
    expect(stream.reply.headers.get('cache-control')).toBe('no-store')
    await city.taskforce.importRows('units', units, '?progress=mine')
    const heard = await stream.until('"done"')
    expect(stagesIn(heard)).toEqual(['reading', 'writing', 'done'])
    expect(heard).toContain('event: import.progress\ndata: {"progress":"mine","stage":"reading","rows":null}\n\n')
    expect(heard).toContain('"stage":"done","rows":1')
    stream.close()
  })

  test('tells nobody else', async () => {
    const other = await listen('admin')
    await city.taskforce.importRows('units', units, '?progress=of-the-task-force')
    // Its own import comes later than the other one, and is the first it hears of.
    const admin = await city.as('admin')
    await admin.importRows('units', units, '?progress=of-the-admin')
    expect(await other.until('"done"')).not.toContain('of-the-task-force')
    other.close()
  })

  test('says nothing of an import that did not ask', async () => {
    const stream = await listen('zhuanban')
    await city.taskforce.importRows('units', units)
    await city.taskforce.importRows('units', units, '?progress=second')
    const heard = await stream.until('"done"')
    expect(heard.match(/event: import.progress/g)).toHaveLength(3)
    stream.close()
  })

  test('says that an import failed', async () => {
    const stream = await listen('zhuanban')
    await city.taskforce.upload('/api/imports/units?progress=mine', 'a.pdf', Buffer.from('%PDF-1.7'))
    expect(stagesIn(await stream.until('"failed"'))).toEqual(['reading', 'failed'])
    stream.close()
  })

  test('ends when the server closes, which does not wait for it', async () => {
    const stream = await listen('zhuanban')
    await city.app.close()
    await expect(stream.until('never')).rejects.toThrow('The stream ended')
  })

  test('is closed to who is signed out', async () => {
    expect((await fetch(`${address}/api/events`)).status).toBe(401)
  })
})
