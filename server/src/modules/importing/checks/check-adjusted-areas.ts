import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { Database } from '../../../db/database.ts'
import { decidedDays } from '../../areas/decided-days.facts.ts'
import { type Incoming, reject } from '../incoming.ts'

/** What an approved adjustment says about the list, a workbook does not undo. */
export function checkAdjustedAreas(db: Database, incoming: Incoming): Incoming {
  const decided = decidedDays(db)
  if (decided.length === 0) return incoming
  return reject(
    incoming,
    ({ row, absent }) => {
      // Rows of this kind come from the areas' own reader.
      const area = row as Area
      const broken = decided.find(({ areaCode, kind, on }) => {
        const field = kind === 'admit' ? 'admittedOn' : 'removedOn'
        return areaCode === area.code && !absent.includes(field) && area[field] !== on
      })
      if (!broken) return null
      const [column, field] = broken.kind === 'admit' ? ['入列日期', 'admittedOn'] : ['退出日期', 'removedOn']
      const document = broken.documentNumber ?? ''
      const message = `“${area.name}”的${column}由${document}定为${broken.on}，请按此填写，需要改变时在“动态调整”中提请`
      return { column, code: 'areas/adjusted', message, field }
    },
    'code',
  )
}
