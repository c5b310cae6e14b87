import { mayImport } from '@pianqu/shared/importing/duty.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { Database } from '../../db/database.ts'
import type { Reading, ReadingQuestion } from '../rules/reading.facts.ts'
import { ruleInForce } from '../rules/rule.facts.ts'
import { allUnits } from '../units/unit.facts.ts'

/** One kind of table stands for all that a duty is about. */
const kept: readonly { readonly kind: ImportKind; readonly name: string }[] = [
  { kind: 'bond-batches', name: '专项债' },
  { kind: 'rail-stations', name: '轨道和边界' },
]

/** What each department keeps. */
export function dutyReading(db: Database, { month }: ReadingQuestion): Reading {
  const { duties } = ruleInForce(db, 'duty', month)
  const departments = allUnits(db).filter(({ type }) => type === 'department')
  const keeps = (unit: string, kind: ImportKind) => mayImport({ role: 'department' }, unit, kind, duties)
  return {
    sums: kept.map(({ kind, name }) => ({
      name,
      text: `${departments.filter((unit) => keeps(unit.name, kind)).length}个部门`,
    })),
    rows: departments.map(({ code, name }) => ({
      code,
      name,
      text: kept.flatMap((duty) => (keeps(name, duty.kind) ? [duty.name] : [])).join('、') || '—',
    })),
  }
}
