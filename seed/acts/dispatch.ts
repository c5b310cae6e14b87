import { type Clock, momentOf } from '@pianqu/server/clock.ts'
import { commandsOf } from '@pianqu/server/db/command.ts'
import type { World } from '@pianqu/server/http/world.ts'
import { proposeCorrection } from '@pianqu/server/modules/corrections/propose-correction.command.ts'
import { openPeriod } from '@pianqu/server/modules/publishing/open-period.command.ts'
import { takePeriodStep } from '@pianqu/server/modules/publishing/take-period-step.command.ts'
import { reportBoard } from '@pianqu/server/modules/reports/report-board.query.ts'
import { reportPage } from '@pianqu/server/modules/reports/report-page.query.ts'
import { saveLines } from '@pianqu/server/modules/reports/save-lines.command.ts'
import { takeReportStep } from '@pianqu/server/modules/reports/take-report-step.command.ts'
import { operator } from '@pianqu/server/system-actor.ts'
import type { Actor } from '@pianqu/shared/access/access.ts'
import type { Report, ReportRow } from '@pianqu/shared/reports/report.contract.ts'

const month = '2025-10'

/** How far a district that is not early has come by the 28th. */
type Progress = 'untouched' | 'begun' | 'half' | 'submitted' | 'returned'

/** Those that have not handed in their October; both districts of the demo's people have something left to fill in. */
const standings: Readonly<Record<string, Progress>> = {
  D01: 'begun',
  D02: 'half',
  D03: 'submitted',
  D05: 'begun',
  D06: 'returned',
  D09: 'submitted',
  D13: 'half',
}

const shareOf: Record<Progress, number> = { untouched: 0, begun: 0.2, half: 0.5, submitted: 1, returned: 1 }

/** The city with its business day at the end of October, and the moves that anybody can make in it. */
function stageOf(world: World) {
  const clock: Clock = { ...world.clock, now: () => world.clock.now(), today: () => '2025-10-28' }
  const as = (actor: Actor) => commandsOf({ ...world, clock }, actor)
  const read = (id: string, actor: Actor): Report =>
    reportPage(world.db, id, { actor, today: clock.today(), at: momentOf(clock) })
  return { as, read }
}

type Stage = ReturnType<typeof stageOf>

const personOf = ({ unitCode, unitName }: ReportRow): Actor => ({
  userId: `demo-${unitCode}`,
  username: `demo-${unitCode}`,
  name: `${unitName}（演示）`,
  role: 'district',
  unitCode,
})

/** Invests what last month forecast, or says 无变化 where that is nothing, and explains where the checks ask. */
function fillIn({ as, read }: Stage, row: ReportRow, share: number): void {
  const actor = personOf(row)
  const { lines } = read(row.id, actor)
  const filled = lines.slice(0, Math.ceil(lines.length * share)).map(({ projectCode, previous }) => {
    const investedYuan = previous?.forecastYuan ?? previous?.investedYuan ?? 0
    return investedYuan > 0 ? { projectCode, investedYuan } : { projectCode, isUnchanged: true }
  })
  if (filled.length === 0) return
  as(actor)((change) => saveLines(change, { id: row.id, version: row.version, lines: filled }))
  const { checks, version } = read(row.id, actor)
  const asked = [...new Set(checks.map(({ projectCode }) => projectCode))]
  const notes = asked.map((projectCode) => ({ projectCode, note: '已与业主单位核对，情况属实' }))
  if (notes.length > 0) as(actor)((change) => saveLines(change, { id: row.id, version, lines: notes }))
}

function submit({ as, read }: Stage, row: ReportRow): void {
  const actor = personOf(row)
  const { version } = read(row.id, actor)
  const signatures = { checkedBy: '区发改局（演示）', signedBy: '区政府（演示）' }
  as(actor)((change) => takeReportStep(change, { id: row.id, step: 'submit', version, ...signatures }))
}

function sendBackFirst({ as, read }: Stage, { id }: ReportRow): void {
  const { lines, version } = read(id, operator)
  const [line] = lines
  if (!line) return
  const remark = { projectCode: line.projectCode, field: 'investedYuan', comment: '与统计入库数不符，请核对' } as const
  as(operator)((change) => takeReportStep(change, { id, step: 'sendBack', version, lines: [remark] }))
}

/** A district finds that it counted a purchase twice in September, and asks for it to be put right. */
function proposeFirst({ as, read }: Stage, row: ReportRow): void {
  const actor = personOf(row)
  const line = read(row.id, actor).lines.find(({ previous }) => (previous?.investedYuan ?? 0) >= 2_000_000)
  if (!line?.previous?.investedYuan) return
  const { projectCode } = line
  const newValue = line.previous.investedYuan - 800_000
  const reason = '一笔设备采购款80万元重复计列，凭证已报市级专班'
  as(actor)((change) =>
    proposeCorrection(change, { id: row.id, projectCode, month: '2025-09', field: 'investedYuan', newValue, reason }),
  )
}

/**
 * Publishes September and opens October, as on the 28th: what the early districts handed in by workbook is accepted, the
 * others are on their way, one with a line sent back; one that is half way asks for a value of September to be corrected.
 */
export function dispatchMonths(world: World): void {
  const stage = stageOf(world)
  stage.as(operator)((change) => takePeriodStep(change, { month: '2025-09', step: 'publish' }))
  stage.as(operator)((change) => openPeriod(change, { month }))
  const late = reportBoard(world.db, month, { actor: operator, today: '2025-10-28' }).filter(
    ({ status }) => status === 'open',
  )
  for (const row of late) {
    const standing = standings[row.unitCode] ?? 'untouched'
    fillIn(stage, row, shareOf[standing])
    if (standing === 'submitted' || standing === 'returned') submit(stage, row)
    if (standing === 'returned') sendBackFirst(stage, row)
  }
  const asking = late.find(({ unitCode }) => standings[unitCode] === 'half')
  if (asking) proposeFirst(stage, asking)
}
