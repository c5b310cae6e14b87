import { fill, reportOf, step } from '../api/dispatch-kit.ts'
import { launchBrowser } from '../browser/browser.ts'
import { startFilingServer } from '../browser/filing-city.ts'
import { people, signIn } from '../browser/people.ts'
import { acceptAll } from '../browser/review-pace.ts'
import { settle } from '../browser/settle.ts'
import { ms } from './measure.ts'

// A district's report, reviewed in a browser at full speed: from the key until the next line is painted. PIANQU_BENCH_LINES=51.
const size = Number(process.env['PIANQU_BENCH_LINES'] ?? 51)
const server = await startFilingServer(size)
const district = await server.city.as('quxian1')
const handedIn = await step(district, await fill(district), { step: 'submit' })
if (handedIn.statusCode !== 200) throw new Error(handedIn.body)
const { id } = await reportOf(district)

const browser = await launchBrowser()
const context = await browser.newContext({ baseURL: server.origin, viewport: { width: 1366, height: 768 } })
await signIn(context, server, people.taskforce)
const page = await context.newPage()
let refused = 0
page.on('response', (response) => {
  if (response.status() === 409) refused += 1
})
await page.goto(`/dispatch/review?report=${id}`)
await settle(page, /月报$/)
const inspector = await context.newCDPSession(page)
await inspector.send('Performance.enable', { timeDomain: 'threadTicks' })
/** Seconds of CPU that the page's own thread has had. */
async function pageSeconds(): Promise<number> {
  const { metrics } = await inspector.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN
}
const before = await pageSeconds()
const cpu = process.cpuUsage()
const taken = (await acceptAll(page, size)).toSorted((a, b) => a - b)
const { user, system } = process.cpuUsage(cpu)
const at = (share: number) => ms(taken[Math.min(taken.length - 1, Math.floor(taken.length * share))] ?? Number.NaN)
console.log(`${size} lines: p50 ${at(0.5)}   p95 ${at(0.95)}   worst ${at(1)}   409: ${refused}`)
console.log(`page, a line: ${ms((((await pageSeconds()) - before) * 1000) / size)} of CPU`)
console.log(`server, a line: ${ms((user + system) / 1000 / size)} of CPU`)
await browser.close()
await server.stop()
