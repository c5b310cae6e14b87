import { type ImportKind, importKinds } from '@pianqu/shared/importing/kinds.ts'
import { joinKey } from '@pianqu/shared/importing/row-key.ts'
import type { Database } from '../../db/database.ts'
import { changesHash, changesOf, formerRowsHash, importById } from '../evidence/import.facts.ts'
import { linesOf, type ToldLine } from './told-lines.query.ts'

export type Row = Readonly<Record<string, unknown>>
type Rows = Map<string, Row>

/** Rows by their kind and key, as the trail tells them. */
export type ToldRows = ReadonlyMap<ImportKind, ReadonlyMap<string, Row>>

/** Everything that may change a row that imports can write. */
const actions = [
  ...['import.run', 'import.undo'],
  ...['report.accept-line', 'report.reopen-line', 'report.take-back-line', 'correction.approve'],
  ...['bond.reverse', 'bond.change-use', 'indicator.type'],
] as const

const rest = (subject: string): string => subject.slice(subject.indexOf(':') + 1)

/** The lines of a report of a month, where they are accepted, taken back and corrected. */
function followLine(lines: Rows, { action, subject, detail }: ToldLine): void {
  const projectCode = subject.startsWith('project:') ? rest(subject) : detail['projectCode']
  const key = joinKey([projectCode, detail['month']])
  if (action === 'report.accept-line') {
    lines.set(key, { ...(detail['after'] as Row), projectCode, month: detail['month'] })
  } else if (action === 'correction.approve') {
    // Told twice, of the report and of the project: the second changes nothing any more.
    const field = String(detail['field'])
    lines.set(key, { projectCode, month: detail['month'], ...lines.get(key), [field]: detail['newValue'] })
  } else lines.delete(key)
}

/** Money that moved between projects of a batch; told of the batch and of each project, followed once. */
function followMoney(allocations: Rows, { action, subject, detail }: ToldLine): void {
  if (!subject.startsWith('batch:')) return
  const batchCode = rest(subject)
  const move = (projectCode: unknown, byYuan: number) => {
    const key = joinKey([batchCode, projectCode])
    const amountYuan = Number(allocations.get(key)?.['amountYuan'] ?? 0) + byYuan
    if (amountYuan === 0) allocations.delete(key)
    else allocations.set(key, { batchCode, projectCode, amountYuan })
  }
  const amount = Number(detail['amountYuan'])
  if (action === 'bond.reverse') move(detail['projectCode'], -amount)
  else {
    move(detail['fromProjectCode'], -amount)
    move(detail['toProjectCode'], amount)
  }
}

/** Values of an indicator as somebody typed them, place by place. */
function followTyped(values: Rows, { subject, detail }: ToldLine): void {
  const [indicatorCode, { month, source }] = [rest(subject), detail]
  for (const { after } of detail['places'] as readonly { readonly after: Row }[]) {
    values.set(joinKey([indicatorCode, after['place'], month]), { ...after, indicatorCode, month, source })
  }
}

/** What an import wrote, or what it wrote is taken back, last first. */
function followImport(db: Database, rows: ReadonlyMap<ImportKind, Rows>, { action, subject }: ToldLine): void {
  const record = importById(db, rest(subject))
  // A workbook that filled in a draft wrote no row of its kind.
  if (!record || record.reportId !== null) return
  const own = rows.get(record.kind)
  const changes = changesOf(db, record.importId)
  if (action === 'import.run') {
    for (const { rowKey, after } of changes) own?.set(rowKey, JSON.parse(after))
    return
  }
  for (const { rowKey, before } of changes.toReversed()) {
    if (before === null) own?.delete(rowKey)
    else own?.set(rowKey, JSON.parse(before))
  }
}

/** Goes along the trail and adds up what it tells, an import or a batch of lines at a time. */
export function* toldRows(db: Database): Generator<null, ToldRows> {
  const rows = new Map(importKinds.map((kind): [ImportKind, Rows] => [kind, new Map()]))
  const of = (kind: ImportKind): Rows => rows.get(kind) ?? new Map()
  for (const line of linesOf(db, actions)) {
    if (line.action.startsWith('import.')) {
      followImport(db, rows, line)
      yield null
    } else if (line.action === 'indicator.type') followTyped(of('indicator-values'), line)
    else if (line.action.startsWith('bond.')) followMoney(of('bond-allocations'), line)
    else followLine(of('reports'), line)
  }
  return rows
}

/** Imports whose rows are no longer those that the trail has the digest of; lines of earlier days have none. */
export const changedImports = (db: Database): ToldLine[] =>
  linesOf(db, ['import.run']).filter(({ subject, detail: { changesHash: now, rowsHash: formerly } }) => {
    if (now !== undefined) return now !== changesHash(db, rest(subject))
    return formerly !== undefined && formerly !== formerRowsHash(db, rest(subject))
  })
