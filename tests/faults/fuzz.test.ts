import { expect, test } from 'vitest'
import { declaredEndpoints } from '../architecture/contracts.ts'
import { fuzzCity } from './fuzz-city.ts'
import { machineLag } from './machine-lag.ts'

/** `PIANQU_FUZZ=20000` asks so many, `PIANQU_FUZZ=20000/7` those of another seed. */
const [count = 400, seed = 1] = (process.env['PIANQU_FUZZ'] ?? '400').split('/').map(Number)

const hangMs = 1000
const pingMs = 50

test(`${count} requests of everybody that the contracts may or may not allow fail none and hold none up`, {
  timeout: 60_000 + count * 500,
}, async () => {
  const endpoints = (await declaredEndpoints()).map(({ endpoint }) => endpoint)
  const city = await fuzzCity(endpoints, seed)
  const failures: string[] = []
  const hangs: string[] = []
  let now = 'the start'
  const statuses = new Map<number, number>()
  let written = 0
  // Held up is who waits, unless it is the machine that does other things.
  const machine = machineLag()
  let due = machine.now()
  const timer = setInterval(() => {
    const late = machine.since(due) - pingMs
    if (late > hangMs) hangs.push(`${Math.round(late)} ms without a turn at ${now}`)
    due = machine.now()
    const asked = due
    void city.ping().then(() => {
      const waited = machine.since(asked)
      if (waited > hangMs) hangs.push(`${Math.round(waited)} ms for a ping at ${now}`)
    })
  }, pingMs)
  for (let at = 0; at < count; at += 1) {
    const request = await city.next()
    const { as, options } = request
    now = `${at}: ${as} ${options.method} ${options.url.slice(0, 200)}`
    const began = machine.now()
    const reply = await city.send(request)
    const took = machine.since(began)
    if (took > hangMs) hangs.push(`${Math.round(took)} ms for ${now}`)
    statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1)
    if (options.method !== 'GET' && reply.statusCode < 300) written += 1
    if (reply.statusCode >= 500)
      failures.push(`${reply.statusCode} ${now} ${JSON.stringify(options.payload)?.slice(0, 500)}`)
  }
  clearInterval(timer)
  await machine.end()
  await city.close()
  if (process.env['PIANQU_FUZZ']) {
    const byStatus = [...statuses]
      .toSorted(([one], [other]) => one - other)
      .map(([status, times]) => `${status}: ${times}`)
    process.stdout.write(
      `fuzz: ${count} requests of seed ${seed}; ${byStatus.join(', ')}; ${written} written; ${failures.length} × 5xx, ${hangs.length} hangs\n`,
    )
  }
  expect(failures).toEqual([])
  expect(hangs).toEqual([])
  // Most are refused; enough are not, and the city was really asked.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(count / 20)
  expect(written).toBeGreaterThan(count / 25)
})
