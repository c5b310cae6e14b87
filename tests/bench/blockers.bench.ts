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
import { blockerStates } from '@pianqu/shared/blockers/blocker.schema.ts'
import { blockerViews } from '@pianqu/shared/blockers/blocker-views.ts'
import { problemTypes } from '@pianqu/shared/months/problem-types.ts'
import { type Day, daysAfter } from '@pianqu/shared/time/day.ts'
import { emptyWorld, openCity, testClock } from '../city.ts'
import { cpuNow, ms, percentiles } from './measure.ts'

// Five thousand blockers more than the demo city has, over sixty days, a third of them open; each list, column, sum and single page
// 100 times as each role, in CPU: no 95th percentile may reach 50 ms.
const howMany = 5000
const perCommand = 50

/** The city with its blockers takes minutes to make: it is kept beside other temporary files. Remove it to have it made anew. */
const path = join(tmpdir(), `pianqu-bench-blockers-2-${howMany}.sqlite`)
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
  await city.person({ username: 'bench-department', role: 'department', unitCode: 'B01' })
  await city.person({ username: 'bench-leader', role: 'leader' })
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
const people = {
  taskforce: await city.as('bench'),
  department: await city.as('bench-department'),
  district: await city.as('bench-district'),
  leader: await city.as('bench-leader'),
}
const open = await people.taskforce.get('/api/blockers?view=open&pageSize=1')
console.log(`${all('SELECT count(*) FROM blockers')[0]} blockers, ${open.json().total} open`)

const one = (where: string) => all(`SELECT blocker_id FROM blockers WHERE ${where} ORDER BY number LIMIT 1`)[0]
const eventful = all('SELECT blocker_id FROM blocker_steps GROUP BY blocker_id ORDER BY count(*) DESC LIMIT 1')[0]
const [area] = all('SELECT code FROM areas ORDER BY code LIMIT 1')
const addresses = [
  // Every list.
  ...blockerViews.map((view) => `/api/blockers?view=${view}&pageSize=50`),
  '/api/blockers?view=overdue&sort=-ageDays',
  '/api/blockers?view=closed&sort=-number&page=20',
  '/api/blockers?view=open&owedSide=districts',
  '/api/blockers?view=open&owedSide=city&owedBy=B01',
  '/api/blockers?view=open&answerOf=B01',
  '/api/blockers?view=all&answeredBy=B01',
  '/api/blockers?view=open&ageFrom=11&ageTo=20&isLate=true',
  '/api/blockers?view=all&raisedFrom=2025-10-01',
  '/api/blockers?view=closed&closedFrom=2025-10-01',
  `/api/blockers?view=all&q=${encodeURIComponent('指标')}`,
  // The columns of the board.
  ...blockerStates.map((state) => `/api/blockers?view=all&state=${state}&sort=-ageDays&pageSize=20`),
  // What a project and an area show of theirs.
  `/api/blockers?project=${projects[0]}&view=open&sort=-ageDays&pageSize=5`,
  `/api/blockers/summary?project=${projects[0]}`,
  `/api/blockers?area=${area}&view=open&sort=-ageDays&pageSize=5`,
  `/api/blockers/summary?area=${area}`,
  '/api/blockers/summary',
  `/api/blockers/summary?unit=B01&type=${encodeURIComponent('用地')}`,
  // Single ones: open, closed, and the one with the longest history.
  `/api/blockers/${one("state = 'accepted'")}`,
  `/api/blockers/${one("state = 'closed'")}`,
  `/api/blockers/${eventful}`,
  '/api/blocker-causes',
  '/api/supervisions',
  '/api/supervisions?page=20&pageSize=50',
  '/api/supervisions?unit=B01&colour=red',
  '/api/silences',
  '/api/inbox',
  '/api/overview',
  '/api/rankings?month=2025-09&group=districts',
]
const bound = 50
const slow: string[] = []
for (const [who, client] of Object.entries(people)) {
  for (const address of addresses) {
    const reply = await client.get(address)
    // Not for this person, or not there for them.
    if (reply.statusCode === 403 || reply.statusCode === 404) continue
    if (reply.statusCode !== 200) throw new Error(`${address}: ${reply.body}`)
    const { p50, p95 } = await percentiles(100, () => client.get(address), cpuNow)
    if (p95 >= bound) slow.push(`${who} ${address}`)
    console.log(`${who.padEnd(10)} ${address.padEnd(72)} p50 ${ms(p50)}   p95 ${ms(p95)}`)
  }
}
console.log(slow.length === 0 ? `all below ${bound} ms` : `${slow.length} not below ${bound} ms:\n${slow.join('\n')}`)
if (slow.length > 0) process.exitCode = 1

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
