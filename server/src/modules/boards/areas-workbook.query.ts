import type { Actor } from '@pianqu/shared/access/access.ts'
import { areaCategoryNames } from '@pianqu/shared/areas/area.schema.ts'
import type { getAreasWorkbook } from '@pianqu/shared/boards/area.contract.ts'
import { areaColumns } from '@pianqu/shared/boards/area-columns.ts'
import { areasInOrder, areasShown } from '@pianqu/shared/boards/area-list.ts'
import type { QueryOf } from '@pianqu/shared/http/endpoint.ts'
import { namedRows } from '@pianqu/shared/http/workbook-query.ts'
import { lightNames } from '@pianqu/shared/lights/light.ts'
import { listWorkbook } from '@pianqu/shared/lists/list-workbook.ts'
import { type Month, monthText } from '@pianqu/shared/time/month.ts'
import type { Database } from '../../db/database.ts'
import { aboutList, monthLine } from '../lists/about-list.facts.ts'
import { openAreas, publishedAreas } from './list-areas.query.ts'

type Asked = QueryOf<typeof getAreasWorkbook> & { readonly month: Month; readonly now: Date }

/** The areas of the list as a workbook. Throws period/not-published. */
export function areasWorkbook(db: Database, actor: Actor, asked: Asked) {
  const { snapshot, category = 'all', light, sort, q = '', columns: chosen, codes, now } = asked
  const {
    rows: all,
    month,
    provisional,
  } = snapshot ? publishedAreas(db, snapshot, undefined) : openAreas(db, actor, asked.month, {})
  const found = areasInOrder(areasShown(all, { category, light, q }), sort)
  const rows = namedRows(found, codes, ({ code }) => code)
  const name = '片区列表'
  const about = aboutList({
    name,
    of: monthLine({ month, provisional, snapshot }),
    filters: [
      ['搜索', q],
      ['类别', category === 'all' ? undefined : areaCategoryNames[category]],
      ['灯号', light && lightNames[light]],
    ],
    found: rows.length,
    actor,
    now,
  })
  return {
    ...listWorkbook({ name, about, columns: areaColumns, chosen, rows }),
    fileName: `${name}-${monthText(month)}.xlsx`,
  }
}
