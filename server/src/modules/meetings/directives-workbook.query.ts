import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { namedRows } from '@pianqu/shared/http/workbook-query.ts'
import { listWorkbook } from '@pianqu/shared/lists/list-workbook.ts'
import type { getDirectivesWorkbook } from '@pianqu/shared/meetings/directive.contract.ts'
import { directiveColumns } from '@pianqu/shared/meetings/directive-columns.ts'
import type { Database } from '../../db/database.ts'
import { aboutList } from '../lists/about-list.facts.ts'
import { type DirectiveReader, directivePage } from './directive-rows.query.ts'
import { readableMeeting } from './meeting-scope.query.ts'
import { meetingTitle } from './meeting-title.facts.ts'

/** More than meetings decide in ten years. */
const most = 5000

const viewNames = { open: '未办结', overdue: '已逾期', own: '本单位牵头', done: '已销号', all: undefined } as const

type Asked = QueryOf<typeof getDirectivesWorkbook> & { readonly now: Date }

/** 议定事项清单: the directives that were asked for, of those that this person may read. */
export function directivesWorkbook(
  db: Database,
  reader: DirectiveReader,
  { view, meeting: id, columns: chosen, codes, now }: Asked,
) {
  const meeting = id === undefined ? undefined : readableMeeting(db, reader.actor, id)
  const asked = { view, meeting: meeting?.meetingId, page: 1, pageSize: most, unit: undefined, q: undefined }
  const { rows: all } = directivePage(db, reader, asked)
  const rows = namedRows(all, codes, ({ number }) => number)
  const name = '议定事项清单'
  const of = meeting && meetingTitle(meeting)
  const about = aboutList({
    name,
    of: [of],
    filters: [['范围', viewNames[view]]],
    found: rows.length,
    actor: reader.actor,
    now,
  })
  return {
    ...listWorkbook({ name, about, columns: directiveColumns, chosen, rows }),
    fileName: [name, of].filter(Boolean).join('-').concat('.xlsx'),
  }
}
