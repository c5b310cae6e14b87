import type { Area } from '@pianqu/shared/areas/area.schema.ts'
import type { Database } from '../../../db/database.ts'
import { decidedDays } from '../../areas/decided-days.facts.ts'
import { type Incoming, reject } from '../incoming.ts'

/** What an approved adjustment says about the list, a workbook does not undo. */
export function checkAdjustedAreas(db: Database, incoming: Incoming<Area>): Incoming<Area> {
  const decided = decidedDays(db)
  if (decided.length === 0) return incoming
  return reject(
    incoming,
    ({ row: area, absent }) => {
      const broken = decided.find(({ areaCode, kind, on }) => {
        const field = kind === 'admit' ? 'admittedOn' : 'removedOn'
        return areaCode === area.code && !absent.includes(field) && area[field] !== on
      })
      if (!broken) return null
      const field = broken.kind === 'admit' ? 'admittedOn' : 'removedOn'
      const document = broken.documentNumber ?? ''
      const message = `“${area.name}”的${incoming.titles[field]}由${document}定为${broken.on}，请按此填写，需要改变时在“动态调整”中提请`
      return { code: 'areas/adjusted', message, field }
    },
    'code',
  )
}
