import { commandsOf } from '@pianqu/server/db/command.ts'
import { demoPassword } from '@pianqu/server/demo.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { addAccount } from '@pianqu/server/modules/accounts/add-account.command.ts'
import { hashPassword } from '@pianqu/server/modules/accounts/password.ts'
import { importFile } from '@pianqu/server/modules/importing/import-file.ts'
import { markDemo } from '@pianqu/server/modules/rules/mark-demo.command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import { cardOf } from '@pianqu/shared/importing/kinds.ts'
import { adjustList } from './acts/adjust-list.ts'
import { adoptRules } from './acts/adopt-rules.ts'
import { assessYears } from './acts/assessment.ts'
import { moveBonds } from './acts/bond-moves.ts'
import { dispatchMonths } from './acts/dispatch.ts'
import { followPolicy } from './acts/follow-policy.ts'
import { holdMeetings } from './acts/hold-meetings.ts'
import { postChallenges } from './acts/post-challenges.ts'
import { startRace } from './acts/races.ts'
import { saveRailPlans } from './acts/rail-plans.ts'
import { dayBeforePublishing, lastDay, yearOfBlockers } from './acts/raise-blockers.ts'
import { recordConsequences } from './acts/record-consequences.ts'
import { demoCity } from './city.ts'
import { demoAccounts } from './demo-accounts.ts'
import { demoFiles } from './demo-files.ts'

/**
 * Loads the made-up city into an empty database by the very road a real city takes: workbooks that are read, checked,
 * kept as evidence and written by the import command. Throws when a row is rejected: the demo obeys the rules it shows.
 */
export async function loadCity(world: World, password: string | undefined, say: (step: string) => void): Promise<void> {
  // A load that is broken off is begun anew, so that nothing has to be on the disk before all of it is.
  world.db.sqlite.pragma('synchronous = OFF')
  const command = commandsOf(world, operator)
  const city = demoCity()
  // The accounts come last, so that a load that was broken off is not mistaken for a city.
  for await (const { kind, label, file, statedOn } of demoFiles(city)) {
    const crs = cardOf(kind).placed ? 'WGS84' : undefined
    const clock = statedOn ? { ...world.clock, today: () => statedOn } : world.clock
    const result = await importFile(
      { command: commandsOf({ ...world, clock }, operator), files: world.files },
      { kind, file, dryRun: false, month: undefined, crs },
    )
    if (result.rejected > 0)
      throw new Error(`${file.fileName}: ${result.rows.map(({ message }) => message).join('; ')}`)
    say(`${label} ${result.added} 条`)
  }
  moveBonds(command, city)
  say('下达限额和变更用途')
  adjustList(world)
  say('动态调整的规则、观察与候选')
  postChallenges(world)
  recordConsequences(world)
  say('揭榜挂帅与结果运用')
  const year = yearOfBlockers(world, city)
  year.liveTo(dayBeforePublishing)
  dispatchMonths(world)
  say('2025年9月已发布，10月开放填报')
  year.liveTo(lastDay)
  say('一年的堵点：提出、交办、答复、销号')
  holdMeetings(world, city)
  say('9月调度会和后续两次会：议程、议定事项、兑现')
  followPolicy(world)
  say('政策措施：按季进展、兑现记录')
  adoptRules(world)
  say('11月起的亮灯规则，一份待审定的草案')
  startRace(command)
  say('下半年投资赛马')
  assessYears(world, city)
  say('双向考核：2023、2024年已发布，2025年评分中')
  command((change) => markDemo(change, city.name))
  const passwordHash = await hashPassword(demoPassword(password))
  for (const account of demoAccounts(city)) {
    const userId = command((change) => addAccount(change, { ...account, passwordHash }))
    if (account.username === 'jiaotong') saveRailPlans(commandsOf(world, { ...account, userId }))
  }
  world.db.sqlite.pragma('synchronous = FULL')
  world.db.sqlite.pragma('wal_checkpoint(TRUNCATE)')
  say('演示账号和轨道情景')
}
