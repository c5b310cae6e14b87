import type { Actor } from '@pianqu/shared/access/access.ts'
import { namedRows } from '@pianqu/shared/http/workbook-query.ts'
import { listWorkbook } from '@pianqu/shared/lists/list-workbook.ts'
import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { type BoardState, boardStateNames } from '@pianqu/shared/reports/report-status.ts'
import { isInState } from '@pianqu/shared/reports/timeliness-words.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import { boardColumns } from '@pianqu/shared/trail-words/board-columns.ts'
import { aboutList } from '../lists/about-list.facts.ts'

interface Asked {
  readonly month: Month
  readonly state?: BoardState | undefined
  readonly columns?: string | undefined
  readonly codes?: string | undefined
  readonly actor: Pick<Actor, 'name'>
  readonly now: Date
}

/** The board of a month as a workbook. */
export function boardWorkbook(all: readonly BoardRow[], { month, state, columns: chosen, codes, actor, now }: Asked) {
  const rows = namedRows(
    all.filter((row) => state === undefined || isInState(row, state)),
    codes,
    ({ unitCode }) => unitCode,
  )
  const name = '月报看板'
  const about = aboutList({
    name,
    of: [monthText(month)],
    filters: [['状态', state && boardStateNames[state]]],
    found: rows.length,
    actor,
    now,
  })
  return {
    ...listWorkbook({ name, about, columns: boardColumns, chosen, rows }),
    fileName: `${name}-${monthText(month)}.xlsx`,
  }
}
