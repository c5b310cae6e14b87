import { ProblemError } from '@pianqu/shared/http/problem.ts'
import type { Frozen } from '@pianqu/shared/publishing/frozen.schema.ts'
import type { Ranking } from '@pianqu/shared/rankings/ranking.contract.ts'
import type { RankingGroup, RankingSpan } from '@pianqu/shared/rankings/ranking-groups.ts'
import type { SourceFigure } from '@pianqu/shared/sources/source-figures.ts'
import { and, asc, eq, sql } from 'drizzle-orm'
import { type Database, statement } from '../../db/database.ts'
import { readFrozen } from './read-frozen.ts'
import { snapshotEntry } from './snapshot.facts.ts'
import { snapshots } from './snapshot.tables.ts'
import { type FrozenKind, snapshotPages } from './snapshot-page.tables.ts'

export const sourceCode = (figure: SourceFigure, code: string): string => (code ? `${figure}:${code}` : figure)

/** The one page of answers that a snapshot has. */
export const answersCode = 'units'

export const rankingCode = (by: RankingSpan, group: RankingGroup): string => `${by}:${group}`

const onePage = statement((orm) =>
  orm
    .select({ content: snapshotPages.content, format: snapshots.format })
    .from(snapshotPages)
    .innerJoin(snapshots, eq(snapshots.number, snapshotPages.number))
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

const pagesOfKind = statement((orm) =>
  orm
    .select({ content: snapshotPages.content, format: snapshots.format })
    .from(snapshotPages)
    .innerJoin(snapshots, eq(snapshots.number, snapshotPages.number))
    .where(and(eq(snapshotPages.number, sql.placeholder('number')), eq(snapshotPages.kind, sql.placeholder('kind'))))
    .orderBy(asc(snapshotPages.code))
    .prepare(),
)

/** All pages of a kind that a snapshot has; none for one that was taken without pages. */
export const frozenPages = <Kind extends FrozenKind>(db: Database, number: string, kind: Kind): Frozen[Kind][] =>
  pagesOfKind(db)
    .all({ number, kind })
    .map((found) => readFrozen(kind, found))

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
  if (found) return readFrozen(kind, found)
  snapshotEntry(db, number)
  if (anyPage(db).get({ number })) return null
  throw new ProblemError('snapshot/page-not-frozen', {
    detail: `快照${number}发布时没有固定单个片区、项目和数字来源的页面，只能看总览和列表；请看最新，或重新发布本月`,
  })
}

/** A ranking as it was published; null for a snapshot that was taken without. Throws snapshot/missing. */
export function frozenRanking(db: Database, number: string, by: RankingSpan, group: RankingGroup): Ranking | null {
  const found = onePage(db).get({ number, kind: 'ranking', code: rankingCode(by, group) })
  if (found) return readFrozen('ranking', found)
  snapshotEntry(db, number)
  return null
}
