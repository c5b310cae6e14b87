import { fieldName, fieldText } from '@pianqu/shared/importing/field-words.ts'
import { type ImportKind, importKindNames, importKinds } from '@pianqu/shared/importing/kinds.ts'
import { saysTheSame } from '@pianqu/shared/importing/plan-import.ts'
import type { TrailFault } from '@pianqu/shared/trail/trail-fault.ts'
import type { Database } from '../../db/database.ts'
import { bondEntries, bondQuotas } from '../bond-ledger/bond-ledger.tables.ts'
import { storedRows } from '../importing/stored-rows.query.ts'
import { linesOf } from './told-lines.query.ts'
import { changedImports, type Row, type ToldRows, toldRows } from './told-rows.query.ts'

const figureFault = (message: string, subject: string | null = null, seq: number | null = null): TrailFault => ({
  kind: 'figure-changed',
  seq,
  subject,
  message,
})

/** What is decided on elsewhere, dated and in its own lines: the cluster of a project, the end of an area's membership. */
const decidedElsewhere: Partial<Record<ImportKind, readonly string[]>> = {
  projects: ['clusterCode'],
  areas: ['removedOn'],
}

/** Rows that others than imports may add. */
const addedElsewhere: ReadonlySet<ImportKind> = new Set(['areas'])

const subjectOf = (row: Row, kind: ImportKind): string | null => {
  const code = kind === 'projects' ? row['code'] : row['projectCode']
  return typeof code === 'string' ? `project:${code}` : null
}

const nameOf = (kind: ImportKind, key: string): string => `${importKindNames[kind]}「${key.replaceAll('\n', ' ')}」`

function without(row: Row, fields: readonly string[]): Row {
  return Object.fromEntries(Object.entries(row).filter(([field]) => !fields.includes(field)))
}

/** The fields in which a stored row differs from what it is told to be, in words. */
function differencesOf(kind: ImportKind, stored: Row, told: Row): string {
  const fields = [...new Set([...Object.keys(told), ...Object.keys(stored)])]
  return fields
    .filter((field) => !saysTheSame({ value: stored[field] }, { value: told[field] }))
    .map((field) => {
      const [now, was] = [fieldText(field, stored[field]), fieldText(field, told[field])]
      return `${fieldName(kind, field)}是 ${now}，记录里是 ${was}`
    })
    .join('；')
}

function rowFaults(kind: ImportKind, stored: ReadonlyMap<string, object>, told: ReadonlyMap<string, Row>) {
  const ignored = decidedElsewhere[kind] ?? []
  const faults: TrailFault[] = []
  for (const [key, whole] of stored) {
    const row = without({ ...whole }, ignored)
    const expected = told.get(key)
    if (!expected) {
      if (addedElsewhere.has(kind)) continue
      faults.push(figureFault(`${nameOf(kind, key)}没有任何导入、审核或更正的记录`, subjectOf(row, kind)))
      continue
    }
    const wanted = without(expected, ignored)
    if (saysTheSame(row, wanted)) continue
    const message = `${nameOf(kind, key)}的${differencesOf(kind, row, wanted)}：没有任何导入、审核或更正说明这一改动`
    faults.push(figureFault(message, subjectOf(row, kind)))
  }
  for (const [key, row] of told) {
    if (!stored.has(key)) faults.push(figureFault(`${nameOf(kind, key)}不见了，没有撤销的记录`, subjectOf(row, kind)))
  }
  return faults
}

/** Balances that are not the sum of the movements in the ledger. */
function ledgerFaults(db: Database): TrailFault[] {
  const sums = new Map<string, number>()
  for (const { batchCode, projectCode, amountYuan } of db.orm.select().from(bondEntries).all()) {
    const key = `${batchCode}\n${projectCode}`
    sums.set(key, (sums.get(key) ?? 0) + amountYuan)
  }
  const balances = new Map<string, Row>([...storedRows(db, 'bond-allocations')].map(([key, row]) => [key, { ...row }]))
  return [...new Set([...sums.keys(), ...balances.keys()])].flatMap((key) => {
    const [sum, balance] = [sums.get(key) ?? 0, Number(balances.get(key)?.['amountYuan'] ?? 0)]
    const [now, was] = [fieldText('amountYuan', balance), fieldText('amountYuan', sum)]
    const message = `${nameOf('bond-allocations', key)}的余额 ${now} 与债券台账的合计 ${was} 不符`
    return sum === balance ? [] : [figureFault(message)]
  })
}

/** Quota that is not as it was handed down, or not told at all. */
function quotaFaults(db: Database): TrailFault[] {
  const told = new Map(linesOf(db, ['bond.add-quota']).map(({ subject, detail }) => [subject, detail]))
  const reversed = new Set(linesOf(db, ['bond.reverse-quota']).map(({ subject }) => subject))
  const rows = db.orm.select().from(bondQuotas).all()
  const changed = rows.flatMap(({ quotaId, year, amountYuan, reversedAt }) => {
    const subject = `bond-quota:${quotaId}`
    const line = told.get(subject)
    const isTold = line?.['year'] === year && line['amountYuan'] === amountYuan
    if (isTold && reversed.has(subject) === (reversedAt !== null)) return []
    return [figureFault(`${year}年下达限额 ${fieldText('amountYuan', amountYuan)} 与操作记录不符`, subject)]
  })
  const kept = new Set(rows.map(({ quotaId }) => `bond-quota:${quotaId}`))
  const gone = [...told].filter(([subject]) => !kept.has(subject))
  return [
    ...changed,
    ...gone.map(([subject, detail]) => figureFault(`${String(detail['year'])}年的一笔下达限额不见了`, subject)),
  ]
}

/** Figures that no import, accepted line, correction or movement explains, kind by kind. */
export function* figureFaults(db: Database): Generator<TrailFault[]> {
  const walk = toldRows(db)
  let step = walk.next()
  for (; !step.done; step = walk.next()) yield []
  const told: ToldRows = step.value
  for (const kind of importKinds) {
    // Accounts are no figures, and are vouched for by their own lines.
    yield kind === 'accounts' ? [] : rowFaults(kind, storedRows(db, kind), told.get(kind) ?? new Map())
  }
  yield ledgerFaults(db)
  yield quotaFaults(db)
  yield changedImports(db).map(({ seq, subject, detail }) =>
    figureFault(`导入文件「${String(detail['fileName'])}」写入各行的记录被改动`, subject, seq),
  )
}
