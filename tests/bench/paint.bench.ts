import { launchBrowser } from '../browser/browser.ts'
import { people } from '../browser/people.ts'
import { startProduct } from './beside/product.ts'
import { ms } from './measure.ts'

/*
 * What somebody waits for who opens a page with an empty cache on a processor four times slower: the first paint, and the
 * headline. Of the product as it is built, over the city of the demo; medians of PIANQU_BENCH_ROUNDS visits.
 */
const rounds = Number(process.env['PIANQU_BENCH_ROUNDS'] ?? 7)
const slower = 4
const pages = [
  { address: '/?month=2025-09', person: people.leader },
  { address: '/dispatch', person: people.district },
  { address: '/dispatch/review', person: people.taskforce },
  { address: '/areas', person: people.leader },
] as const

const product = await startProduct(1)
const browser = await launchBrowser()

async function visit(address: string, cookie: string) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const [name = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name, value: decodeURIComponent(value), url: product.origin }])
  const page = await context.newPage()
  const scripts: number[] = []
  page.on('response', async (response) => {
    if (response.request().resourceType() !== 'script') return
    const { responseBodySize } = await response.request().sizes()
    scripts.push(responseBodySize)
  })
  const inspector = await context.newCDPSession(page)
  await inspector.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.goto(product.origin + address, { waitUntil: 'commit' })
  await page.locator('main h1').first().waitFor()
  const headline = await page.evaluate(() => performance.now())
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0)
  const paint = await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0)
  await context.close()
  return { paint, headline, requests: scripts.length, kib: scripts.reduce((sum, bytes) => sum + bytes, 0) / 1024 }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

for (const { address, person } of pages) {
  const cookie = await product.signIn(person)
  const visits: Awaited<ReturnType<typeof visit>>[] = []
  for (let round = 0; round < rounds; round += 1) visits.push(await visit(address, cookie))
  const [paint, headline] = [median(visits.map((one) => one.paint)), median(visits.map((one) => one.headline))]
  const [first] = visits
  console.log(
    `${address.padEnd(20)} first paint ${ms(paint)}   headline ${ms(headline)}   scripts ${first?.requests}, ${first?.kib.toFixed(0)} KB as sent`,
  )
}
await browser.close()
await product.stop()
