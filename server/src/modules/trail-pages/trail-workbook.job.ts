import type { Actor } from '@pianqu/shared/access/access.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { listWorkbook } from '@pianqu/shared/lists/list-workbook.ts'
import { type getTrailWorkbook, mostTrailRows } from '@pianqu/shared/trail/trail.contract.ts'
import { trailColumns } from '@pianqu/shared/trail-words/trail-columns.ts'
import { trailSubjectNames } from '@pianqu/shared/trail-words/trail-subjects.ts'
import { actionName } from '@pianqu/shared/trail-words/trail-words.ts'
import { cityJob } from '../../work/job.ts'
import { writeList } from '../../workbook/write-list.ts'
import { aboutList } from '../lists/about-list.facts.ts'
import { allUnits } from '../units/unit.facts.ts'
import { namedTrailPage } from './trail-page.query.ts'
import { trailPeople } from './trail-people.query.ts'

interface Wanted {
  readonly actor: Pick<Actor, 'role' | 'name'>
  readonly query: QueryOf<typeof getTrailWorkbook>
}

const subjectKind = (subject: string): string => {
  const [kind = '', ...rest] = subject.split(':')
  const names: Readonly<Partial<Record<string, string>>> = trailSubjectNames
  return [names[kind] ?? kind, rest.join(':')].filter(Boolean).join(' ')
}

/** The trail that was asked for as a workbook; of a long one the newest lines. */
export const trailWorkbookJob = cityJob('trail/workbook', ({ actor, query }: Wanted, { db, clock }) => {
  const { columns: chosen, codes: _, ...asked } = query
  const { rows, total } = namedTrailPage(db, actor, { ...asked, page: 1, pageSize: mostTrailRows })
  const units = new Map(allUnits(db).map(({ code, name }) => [code, name]))
  const person =
    asked.actor && trailPeople(db).find(({ userId, username }) => [userId, username].includes(asked.actor ?? ''))
  const name = '操作记录'
  const about = aboutList({
    name,
    of: [total > rows.length && `共 ${total} 条，只含最新的 ${rows.length} 条`],
    filters: [
      ['搜索', asked.q],
      ['对象', asked.subject && subjectKind(asked.subject)],
      ['操作', asked.action && actionName(asked.action)],
      ['操作人', person ? person.name : asked.actor],
      ['起', asked.from],
      ['止', asked.to],
    ],
    found: rows.length,
    actor,
    now: clock.now(),
  })
  return writeList(
    listWorkbook({ name, about, columns: trailColumns((code) => units.get(code) ?? code), chosen, rows }),
  )
})
