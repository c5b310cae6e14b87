import { demoCity } from '@pianqu/seed/city.ts'
import { demoFiles } from '@pianqu/seed/demo-files.ts'
import { commandsOf } from '@pianqu/server/db/command.ts'
import { importFile } from '@pianqu/server/modules/importing/import-file.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import type {
  getRailCoverage,
  getRailGains,
  getRailTimeline,
  previewRailScenario,
} from '@pianqu/shared/rail/rail.contract.ts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type City, type Client, openCity } from '../city.ts'

let city: City
let client: Client

/** The areas and the network of the demo city; nothing else of it bears on coverage. */
async function demoNetwork(): Promise<City> {
  const own = await openCity()
  const { files } = own.world
  const nothing = { clusters: [], projects: [], plans: [], reportLines: [], bondBatches: [], bondAllocations: [] }
  const command = commandsOf(own.world, operator)
  for await (const { kind, file } of demoFiles({ ...demoCity(), ...nothing })) {
    const options = { kind, file, dryRun: false, month: undefined, crs: 'WGS84' } as const
    if (kind === 'units' || kind === 'areas' || kind === 'boundaries' || kind.startsWith('rail-')) {
      await importFile({ command, files }, options)
    }
  }
  await own.person({ username: 'lingdao', role: 'leader' })
  return own
}

beforeAll(async () => {
  city = await demoNetwork()
  client = await city.as('lingdao')
}, 60_000)
afterAll(() => city.app.close())

const get = async <Reply>(address: string) => (await client.get(address)).json<Reply>()

type Step = ReplyOf<typeof getRailTimeline>['steps'][number]

/** What a reader of the steps knows of each area: the newest figure of those that have not left. */
function follow(known: Map<string, Step['areas'][number]>, { areas, delists }: Step) {
  for (const area of areas) known.set(area.code, area)
  for (const code of delists) known.delete(code)
}

describe('the network of the demo city', () => {
  test.each(['central', 'all'])('stands on every step of the timeline as coverage has it (%s)', async (scope) => {
    const address = `/api/rail/timeline?scope=${scope}`
    const { steps, today } = await get<ReplyOf<typeof getRailTimeline>>(address)
    expect(steps.at(-1)?.isForecast).toBe(true)
    const past = steps.filter(({ on }) => on <= today)
    expect(past.length).toBeGreaterThan(20)
    const known = new Map<string, Step['areas'][number]>()
    for (const step of past) {
      const then = await get<ReplyOf<typeof getRailCoverage>>(`/api/rail/coverage?on=${step.on}&scope=${scope}`)
      follow(known, step)
      expect([step.on, step.city]).toMatchObject([step.on, then.city])
      expect([step.on, known.size]).toEqual([step.on, then.areas.length])
      for (const { code, coveredKm2, areaKm2, value, met } of then.areas) {
        expect(known.get(code)).toMatchObject({ code, coveredKm2, areaKm2, value, met })
      }
    }
  })

  test('gains as much in greedy order as all stations together', async () => {
    const { rows, city: whole } = await get<ReplyOf<typeof getRailGains>>('/api/rail/gains')
    expect(rows.length).toBeGreaterThan(20)
    const sum = rows.reduce((total, { greedyGain }) => total + greedyGain, whole.covered)
    const tomorrow = rows
      .filter(({ forecastOpening }) => forecastOpening)
      .map(({ code }) => ({ code, to: '2025-10-29' }))
    expect(tomorrow).toHaveLength(rows.length)
    const allOpenOn = async (on: string) => {
      const reply = await client.post('/api/rail/scenarios/preview', { on, delay: tomorrow })
      return reply.json<ReplyOf<typeof previewRailScenario>>().city
    }
    expect(await allOpenOn('2025-10-28')).toEqual(whole)
    expect((await allOpenOn('2025-10-29')).covered).toBe(sum)
  })
})
