import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { loadCity } from '@pianqu/seed/load-city.ts'
import { commandsOf } from '@pianqu/server/db/command.ts'
import { openDatabase } from '@pianqu/server/db/database.ts'
import { timekeeper } from '@pianqu/server/http/timekeeper.ts'
import { isTimeDue, keepTime } from '@pianqu/server/modules/blockers/keep-time.command.ts'
import { raiseBlocker } from '@pianqu/server/modules/blockers/raise-blocker.command.ts'
import { stepBlocker } from '@pianqu/server/modules/blockers/step-blocker.command.ts'
import { problemTypes } from '@pianqu/shared/months/problem-types.ts'
import { type Day, daysAfter } from '@pianqu/shared/time/day.ts'
import { emptyWorld, openCity, testClock } from '../city.ts'
import { cpuNow, ms, percentiles } from './measure.ts'

// Five thousand blockers more than the demo city has, over sixty days, a third of them open; each address 100 times, in CPU.
const howMany = 5000
const perCommand = 50

/** The city with its blockers takes minutes to make: it is kept beside other temporary files. Remove it to have it made anew. */
const path = join(tmpdir(), `pianqu-bench-blockers-${howMany}.sqlite`)
const isMade = existsSync(path)
// Worked on as a copy: the last thing that is timed writes.
const copy = join(mkdtempSync(join(tmpdir(), 'pianqu-bench-')), 'city.sqlite')
if (isMade) cpSync(path, copy)
const clock = testClock()
const firstDay: Day = clock.day
const world = isMade ? { ...emptyWorld(clock), db: openDatabase(copy), databasePath: copy } : emptyWorld(clock)
if (!isMade) await loadCity(world, undefined, () => {})
const city = await openCity({ clock, world })
if (!isMade) {
  await city.person({ username: 'bench', role: 'taskforce', unitCode: 'T01' })
  await city.person({ username: 'bench-district', role: 'district', unitCode: 'D01' })
}
const all = (sql: string) => world.db.sqlite.prepare<[], string>(sql).pluck().all()
const projects = all('SELECT code FROM projects WHERE package_code IS NULL ORDER BY code LIMIT 900')
const departments = all("SELECT code FROM units WHERE type = 'department' ORDER BY code")
const content = {
  areaCode: null,
  ask: '请协调',
  costYuan: null,
  delayDays: null,
  origin: 'hand',
  originMonth: null,
} as const

function live(at: number): void {
  clock.day = daysAfter(firstDay, Math.floor((at * 60) / howMany))
  const command = commandsOf({ ...world, clock }, timekeeper)
  command((change) => {
    for (let index = at; index < at + perCommand; index += 1) {
      const [projectCode, leadUnit] = [projects[index % projects.length], departments[index % departments.length]]
      if (!projectCode || !leadUnit) throw new Error('The demo city has no projects or departments')
      const type = problemTypes[index % problemTypes.length] ?? '其他'
      const raised = raiseBlocker(change, {
        ...content,
        projectCode,
        leadUnit,
        type,
        text: `第${index}件：用地指标不足`,
      })
      stepBlocker(change, { id: raised.blockerId, version: raised.version, step: 'assign' })
    }
  })
  while (isTimeDue(world.db, clock.day)) command(keepTime)
  // Two of three were answered in time and closed, by hand: the bench is about reading.
  world.db.sqlite.exec(`UPDATE blockers SET state = 'closed', answered_on = raised_on, closed_on = raised_on, next_on = NULL
    WHERE state <> 'closed' AND raised_on = '${clock.day}' AND abs(random()) % 3 > 0`)
}
if (!isMade) {
  for (let at = 0; at < howMany; at += perCommand) live(at)
  world.db.sqlite.exec(`VACUUM INTO '${path}'`)
}
clock.day = daysAfter(firstDay, 59)
const [taskforce, district] = [await city.as('bench'), await city.as('bench-district')]
const open = await taskforce.get('/api/blockers?view=open&pageSize=1')
console.log(`${all('SELECT count(*) FROM blockers')[0]} blockers, ${open.json().total} open`)

const addresses = [
  '/api/blockers?pageSize=50',
  '/api/blockers?view=city',
  '/api/blockers?view=overdue&sort=-ageDays',
  '/api/blockers?view=closed&sort=-number&page=20',
  '/api/blockers?view=open&owedSide=districts',
  '/api/blockers?view=all&answeredBy=B01',
  `/api/blockers?q=${encodeURIComponent('指标')}`,
  '/api/blockers/summary',
  '/api/blocker-causes',
  '/api/supervisions',
  '/api/silences',
  '/api/inbox',
  '/api/overview',
  '/api/rankings?month=2025-09&group=districts',
]
for (const [who, client] of [
  ['taskforce', taskforce],
  ['district', district],
] as const) {
  for (const address of addresses) {
    const reply = await client.get(address)
    if (reply.statusCode === 403) continue
    if (reply.statusCode !== 200) throw new Error(`${address}: ${reply.body}`)
    const { p50, p95 } = await percentiles(100, () => client.get(address), cpuNow)
    console.log(`${who.padEnd(10)} ${address.padEnd(60)} p50 ${ms(p50)}   p95 ${ms(p95)}`)
  }
}

// Sixty days without a server: as many commands as it takes, each of which the loop stands still for.
clock.day = daysAfter(clock.day, 60)
const taken: number[] = []
for (const command = commandsOf({ ...world, clock }, timekeeper); isTimeDue(world.db, clock.day); ) {
  const start = cpuNow()
  command(keepTime)
  taken.push(cpuNow() - start)
}
taken.sort((a, b) => a - b)
console.log(
  `catching up: ${taken.length} commands, median ${ms(taken[taken.length >> 1] ?? 0)}, longest ${ms(taken.at(-1) ?? 0)}`,
)
world.db.sqlite.close()
rmSync(dirname(copy), { recursive: true })
