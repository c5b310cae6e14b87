import { loadCity } from '@pianqu/seed/load-city.ts'
import { emptyWorld, openCity, testClock } from '../city.ts'
import { ms, percentiles } from './measure.ts'

// What every screen asks of the server, on the demo city, each 200 times; the first answer after a change stands apart.
const addresses = [
  '/api/overview',
  '/api/periods',
  '/api/areas',
  '/api/areas/A01',
  '/api/projects?pageSize=50',
  '/api/projects?light=red&sort=-behindPoints&pageSize=200',
  '/api/projects/P0001',
  '/api/projects/P0001/light',
  '/api/sources/investment-rate',
  '/api/sources/bond-share',
  '/api/sources/rail-800m',
  '/api/overview?snapshot=2025-09-1',
  '/api/areas/A01?snapshot=2025-09-1',
  '/api/projects?pageSize=50&snapshot=2025-09-1',
  '/api/projects/P0001?snapshot=2025-09-1',
  '/api/sources/investment-rate?snapshot=2025-09-1',
  '/api/snapshots/2025-09-1',
  '/api/snapshots/compare?from=2025-09-1&to=latest',
  '/api/bonds/share?year=2025',
  '/api/rail/coverage',
  '/api/rail/timeline',
  '/api/rail/timeline?area=A01',
  '/api/rail/timeline?radius=1000',
  '/api/rail/gains',
  '/api/rail/map',
  '/api/rankings?month=2025-09',
  '/api/rankings?month=2025-09&by=year',
  '/api/rankings?month=2025-09&group=districts',
  '/api/rankings?month=2025-09&snapshot=2025-09-1',
  '/api/rankings/why?month=2025-09&code=A01',
  '/api/rankings/history?year=2025',
  '/api/races',
  '/api/imports',
  '/api/trail',
]

const clock = testClock()
const world = emptyWorld(clock)
const start = performance.now()
await loadCity(world, undefined, () => {})
console.log(`demo city loaded in ${((performance.now() - start) / 1000).toFixed(1)} s`)
const city = await openCity({ clock, world })
await city.person({ username: 'bench', role: 'taskforce', unitCode: 'T01' })
const client = await city.as('bench')

for (const address of addresses) {
  await city.person({ username: `change-${addresses.indexOf(address)}`, role: 'leader' })
  const first = performance.now()
  const reply = await client.get(address)
  const firstTook = performance.now() - first
  if (reply.statusCode !== 200) throw new Error(`${address}: ${reply.body}`)
  const { p50, p95 } = await percentiles(200, () => client.get(address))
  console.log(
    `${address.padEnd(60)} first after a change ${ms(firstTook).padStart(10)}   p50 ${ms(p50)}   p95 ${ms(p95)}`,
  )
}
await city.app.close()
