import type { ReplyOf } from '@pianqu/shared/http/endpoint.ts'
import { leftWords } from '@pianqu/shared/periods/left-words.ts'
import type { remindersOf } from '@pianqu/shared/periods/period.contract.ts'
import { countLines, reportStatus } from '@pianqu/shared/reports/report-standing.ts'
import { type Day, daysBetween } from '@pianqu/shared/time/day.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { groupBy } from '@pianqu/shared/words/group-by.ts'
import type { Database } from '../../db/database.ts'
import { storedPeriod } from '../months/period.facts.ts'
import { lineStandings } from '../months/report.facts.ts'
import { allUnits } from '../units/unit.facts.ts'

type Reminders = ReplyOf<typeof remindersOf>

const dayText = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`

interface Due {
  readonly dueOn: Day
  /** Where it was moved: everybody sees both days. */
  readonly originalDueOn: Day | null
}

function textOf(month: Month, { dueOn, originalDueOn }: Due, rows: Reminders['rows']): string {
  if (rows.length === 0) return `${monthText(month)}调度月报已全部报送。`
  const units = rows.map((row) => {
    const late = row.overdueDays > 0 ? `，逾期${row.overdueDays}天` : ''
    return `${row.unitName}（${leftWords(row).join('、')}${late}）`
  })
  return `【催报】${monthText(month)}调度月报应于${dayText(dueOn)}${originalDueOn ? `（原定${dayText(originalDueOn)}）` : ''}前报送，以下${rows.length}个单位还没有报完：${units.join('、')}。未报的请尽快填报，已填的请提交，退回的请答复意见、修改后重新提交。`
}

/** 催报: who has lines that are not handed in, longest overdue first where they differ, and the text to copy; of some units alone where they are named. */
export function reminders(db: Database, month: Month, today: Day, units?: readonly string[]): Reminders {
  const period = storedPeriod(db, month)
  if (!period?.dueOn || period.state === 'published') return { text: '', rows: [] }
  const { dueOn } = period
  const byUnit = groupBy(lineStandings(db, month), ({ unitCode }) => unitCode)
  const rows = allUnits(db).flatMap(({ code, name }) => {
    const lines = byUnit.get(code)
    const status = lines && reportStatus(lines)
    if (units && !units.includes(code)) return []
    if (!lines || status === 'submitted' || status === 'accepted') return []
    const { empty, draft, returned } = countLines(lines)
    return [
      {
        unitCode: code,
        unitName: name,
        missing: empty + draft + returned,
        empty,
        draft,
        returned,
        overdueDays: Math.max(0, daysBetween(dueOn, today)),
      },
    ]
  })
  return { text: textOf(month, { dueOn, originalDueOn: period.originalDueOn }, rows), rows }
}
