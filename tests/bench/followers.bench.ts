import type { Meeting, Stage } from '@pianqu/shared/meetings/meeting.contract.ts'
import { publishedCity } from '../api/dispatch-kit.ts'
import { type EventStream, openEventStream } from '../api/event-stream.ts'
import { agendaOf, prepared, stepped } from '../api/meeting-kit.ts'
import { cpuNow, ms } from './measure.ts'

/*
 * Fifty windows follow a meeting over real connections, two of each of twenty-five people: from the moment at which the
 * presenter moves until each has read what is in front, and from the moment at which a cut line is there again. Server and
 * followers share one process, so that a room with machines of its own is faster.
 */
const people = 25
const each = 2
const moves = 40
const lease = 'lease-of-the-bench'

const city = await publishedCity()
const address = await city.app.listen({ host: '127.0.0.1', port: 0 })
const opened: Meeting = await stepped(city.taskforce, await prepared(city.taskforce), { step: 'open' })
await city.taskforce.post(`/api/meetings/${opened.id}/steps`, { step: 'take', lease })
const { items } = await agendaOf(city.taskforce, opened)

const names = Array.from({ length: people }, (_, at) => `follower${at}`)
for (const username of names) await city.person({ username, role: 'leader' })
// One after the other: passwords are hashed, and so many at once are refused.
const cookies: string[] = []
for (const name of names) cookies.push((await city.as(name)).cookie)
const seats = cookies.flatMap((cookie) => Array.from({ length: each }, () => cookie))

async function stageOf(cookie: string): Promise<Stage> {
  const reply = await fetch(`${address}/api/meetings/${opened.id}/stage`, { headers: { cookie } })
  if (!reply.ok) throw new Error(await reply.text())
  return (await reply.json()) as Stage
}

/** Follows until a move is in front: what the server says is a reason to ask, and no more. */
async function follow(cookie: string, stream: EventStream, count: number): Promise<void> {
  for (;;) {
    const said = stream.heard().split('event: meeting.moved').length - 1
    if (said >= count && (await stageOf(cookie)).moves >= count) return
    await stream.more()
  }
}

const at = (taken: number[], share: number) =>
  taken.toSorted((a, b) => a - b)[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN

const summary = (what: string, taken: number[], cpu: number) =>
  console.log(
    `${what}: p50 ${ms(at(taken, 0.5))}, p95 ${ms(at(taken, 0.95))}, longest ${ms(at(taken, 1))}, CPU ${ms(cpu)}`,
  )

async function move(n: number): Promise<void> {
  const reply = await city.taskforce.post(`/api/meetings/${opened.id}/moves`, {
    lease,
    itemId: items[n % items.length]?.id ?? null,
  })
  if (reply.statusCode !== 200) throw new Error(reply.body)
}

let streams = await Promise.all(seats.map((cookie) => openEventStream(address, cookie)))
const followed: number[] = []
let began = cpuNow()
for (let n = 1; n <= moves; n += 1) {
  const start = performance.now()
  const all = streams.map((stream, seat) =>
    follow(seats[seat] ?? '', stream, n).then(() => followed.push(performance.now() - start)),
  )
  await move(n)
  await Promise.all(all)
}
summary(`${seats.length} followers, ${moves} moves`, followed, (cpuNow() - began) / moves)

// The line is cut, the meeting goes on, and everybody comes back at once.
for (const stream of streams) stream.close()
for (let n = 1; n <= 5; n += 1) await move(moves + n)
began = cpuNow()
const back: number[] = []
const start = performance.now()
streams = await Promise.all(
  seats.map(async (cookie) => {
    const stream = await openEventStream(address, cookie)
    if ((await stageOf(cookie)).moves !== moves + 5) throw new Error('not in front')
    back.push(performance.now() - start)
    return stream
  }),
)
summary(`${seats.length} come back`, back, cpuNow() - began)
for (const stream of streams) stream.close()
await city.app.close()
