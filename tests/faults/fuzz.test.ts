import { expect, test } from 'vitest'
import { declaredEndpoints } from '../architecture/contracts.ts'
import { fuzzCity } from './fuzz-city.ts'

/** `PIANQU_FUZZ=20000` asks so many, `PIANQU_FUZZ=20000/7` those of another seed. */
const [count = 400, seed = 1] = (process.env['PIANQU_FUZZ'] ?? '400').split('/').map(Number)

const hangMs = 1000
const pingMs = 50
const cpuMs = ({ user, system }: NodeJS.CpuUsage): number => (user + system) / 1000

test(`${count} requests of everybody that the contracts may or may not allow fail none and hold none up`, {
  timeout: 60_000 + count * 500,
}, async () => {
  const endpoints = (await declaredEndpoints()).map(({ endpoint }) => endpoint)
  const city = await fuzzCity(endpoints, seed)
  const failures: string[] = []
  const hangs: string[] = []
  let now = 'the start'
  const statuses = new Map<number, number>()
  // Held up is who waits while this process computes, not while the machine does other things.
  const timer = setInterval(() => {
    const [at, spent] = [performance.now(), process.cpuUsage()]
    void city.ping().then(() => {
      const waited = Math.min(performance.now() - at, cpuMs(process.cpuUsage(spent)))
      if (waited > hangMs) hangs.push(`${Math.round(waited)} ms at ${now}`)
    })
  }, pingMs)
  for (let at = 0; at < count; at += 1) {
    const request = await city.next()
    const { as, options } = request
    now = `${at}: ${as} ${options.method} ${options.url.slice(0, 200)}`
    const [began, spent] = [performance.now(), process.cpuUsage()]
    const reply = await city.send(request)
    const took = Math.min(performance.now() - began, cpuMs(process.cpuUsage(spent)))
    if (took > hangMs) hangs.push(`${Math.round(took)} ms for ${now}`)
    statuses.set(reply.statusCode, (statuses.get(reply.statusCode) ?? 0) + 1)
    if (reply.statusCode >= 500)
      failures.push(`${reply.statusCode} ${now} ${JSON.stringify(options.payload)?.slice(0, 500)}`)
  }
  clearInterval(timer)
  await city.close()
  expect(failures).toEqual([])
  expect(hangs).toEqual([])
  // Most are refused; enough are not, and the city was really asked.
  expect(statuses.get(200) ?? 0).toBeGreaterThan(count / 20)
})
