import type { ImportFault } from '@pianqu/shared/importing/import.contract.ts'
import type { ImportKind } from '@pianqu/shared/importing/kinds.ts'
import type { Project } from '@pianqu/shared/projects/project.schema.ts'
import type { Day } from '@pianqu/shared/time/day.ts'
import type { Change } from '../../../db/command.ts'
import type { Database } from '../../../db/database.ts'
import { allMemberships } from '../../projects/membership.facts.ts'
import { demandGoneBy, moveProject, takeBackMoves } from '../../projects/membership.writes.ts'
import type { RowChange } from '../import-target.ts'
import { type Incoming, placeOf } from '../incoming.ts'

type Changed = Pick<RowChange, 'before' | 'after'>
type Placed = Changed & Pick<RowChange, 'sheet' | 'rowNumber'>

// Rows of this kind were written by its own target.
const projectIn = (text: string) => JSON.parse(text) as Project

interface Said {
  readonly importId: string
  readonly fileName: string
  /** Since when the projects of the file are in its clusters. */
  readonly from: Day
}

/** The changes that move a project. */
const moved = <One extends Changed>(changes: readonly One[]) =>
  changes.flatMap((change) => {
    if (change.before === null) return []
    const [was, project] = [projectIn(change.before).clusterCode, projectIn(change.after)]
    return was === project.clusterCode ? [] : [{ change, was, project }]
  })

const clusterText = (code: string | null): string => (code === null ? '不在集群' : `集群“${code}”`)

/** Says of each project that a file moves from when on, and that days before stay what they were. */
export function movesTold(
  db: Database,
  incoming: Pick<Incoming, 'cellColumns' | 'titles'>,
  kind: ImportKind,
  from: Day,
  changes: readonly Placed[],
): ImportFault[] {
  if (kind !== 'projects') return []
  const known = allMemberships(db)
  const overtaken = (code: string): string => {
    const later = (known.get(code) ?? []).filter((one) => one.from > from)
    return later.length === 0 ? '' : `；已登记的 ${later.map((one) => one.from).join('、')} 的调整随之作废`
  }
  return moved(changes).map(({ change, was, project: { code, clusterCode } }) => ({
    ...placeOf(incoming, change, 'clusterCode'),
    code: 'projects/moved',
    message: `项目“${code}”由${clusterText(was)}改为${clusterText(clusterCode)}，从 ${from} 起算；之前各日的数仍按原来的集群${overtaken(code)}。实际调整日期不同的，请填“集群调整生效日期”后重新导入`,
  }))
}

/** What an import of projects says of the clusters that they are in: from the day that it names, today unless told. */
export function recordMoves(
  change: Change,
  kind: ImportKind,
  { importId, fileName, from }: Said,
  changes: readonly Changed[],
): void {
  if (kind !== 'projects') return
  for (const { project } of moved(changes)) {
    const { code: projectCode, clusterCode } = project
    moveProject(change, { projectCode, clusterCode, from, reason: `导入“${fileName}”`, importId })
  }
}

/** Throws common/malformed where an import names a day to come. */
export function demandMoveDay(change: Change, kind: ImportKind, from: Day | undefined): void {
  if (kind === 'projects' && from !== undefined) demandGoneBy(change, from)
}

/** The same taken back. */
export function restoreMoves(change: Change, kind: ImportKind, importId: string, changes: readonly Changed[]): void {
  if (kind !== 'projects') return
  takeBackMoves(
    change,
    importId,
    changes.map(({ after }) => projectIn(after).code),
  )
}
