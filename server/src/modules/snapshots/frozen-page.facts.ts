import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import type { ProjectPage } from '@pianqu/shared/boards/project.contract.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Ranking, RankingGroup, RankingSpan } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { FigureSource, SourceFigure, SourceRow } from '@pianqu/shared/sources/source.contract.ts'
import type { SourceRef } from '@pianqu/shared/sources/source.schema.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { snapshotEntry } from './snapshot.facts.ts'
import { type FrozenKind, snapshotPages } from './snapshot-page.tables.ts'

/** Where the project stands that something is about: by it a reader may open it or not. */
export interface Standing {
  readonly districtCode: string
  readonly areaCode: string | null
}

/** The source of a figure of the city or an area with all its rows; `about` is null for what every reader may open. */
export interface FrozenSource extends Pick<FigureSource, 'title' | 'value' | 'definition' | 'formula'> {
  readonly rows: readonly { readonly about: Standing | null; readonly shown: SourceRow }[]
}

/** The page of a project, and what only its sources tell. */
export interface FrozenProject extends ProjectPage {
  readonly plannedStartSource: SourceRef | null
}

/** What the pages of a snapshot hold, whole, before the scope of the reader. */
interface Frozen {
  readonly area: AreaPage
  readonly project: FrozenProject
  readonly source: FrozenSource
  readonly ranking: Ranking
}

export const sourceCode = (figure: SourceFigure, code: string): string => (code ? `${figure}:${code}` : figure)

export const rankingCode = (by: RankingSpan, group: RankingGroup): string => `${by}:${group}`

const onePage = statement((orm) =>
  orm
    .select({ content: snapshotPages.content })
    .from(snapshotPages)
    .where(
      and(
        eq(snapshotPages.number, sql.placeholder('number')),
        eq(snapshotPages.kind, sql.placeholder('kind')),
        eq(snapshotPages.code, sql.placeholder('code')),
      ),
    )
    .prepare(),
)

const everyPage = statement((orm) =>
  orm
    .select({
      kind: snapshotPages.kind,
      code: snapshotPages.code,
      // As bytes: some megabytes need not become text only to be hashed.
      bytes: sql<Buffer>`cast(${snapshotPages.content} as blob)`,
    })
    .from(snapshotPages)
    .where(eq(snapshotPages.number, sql.placeholder('number')))
    .orderBy(asc(snapshotPages.kind), asc(snapshotPages.code))
    .prepare(),
)

/** The pages of a snapshot as they are stored, in the order of its hash. */
export const storedPages = (db: Database, number: string) => everyPage(db).all({ number })

const anyPage = statement((orm) =>
  orm
    .select({ code: snapshotPages.code })
    .from(snapshotPages)
    .where(eq(snapshotPages.number, sql.placeholder('number')))
    .limit(1)
    .prepare(),
)

/**
 * One page of a snapshot; null where it has none of this code. Throws snapshot/missing, and snapshot/page-not-frozen for
 * a snapshot that was taken without pages.
 */
export function frozenPage<Kind extends FrozenKind>(
  db: Database,
  number: string,
  kind: Kind,
  code: string,
): Frozen[Kind] | null {
  const found = onePage(db).get({ number, kind, code })
  // It was written by the command from this very type, and the hash of the snapshot covers it.
  if (found) return JSON.parse(found.content) as Frozen[Kind]
  snapshotEntry(db, number)
  if (anyPage(db).get({ number })) return null
  throw new ProblemError('snapshot/page-not-frozen', {
    detail: `快照${number}发布时没有固定单个片区、项目和数字来源的页面，只能看总览和列表；请看最新，或重新发布本月`,
  })
}

/** A ranking as it was published; null for a snapshot that was taken without. Throws snapshot/missing. */
export function frozenRanking(db: Database, number: string, by: RankingSpan, group: RankingGroup): Ranking | null {
  const found = onePage(db).get({ number, kind: 'ranking', code: rankingCode(by, group) })
  // It was written by the command from this very type, and the hash of the snapshot covers it.
  if (found) return JSON.parse(found.content) as Ranking
  snapshotEntry(db, number)
  return null
}
