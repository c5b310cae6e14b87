import { type Direction, directionNames, directions } from '@pianqu/shared/assessment/direction.ts'
import { compareRows, schemeChanges } from '@pianqu/shared/assessment/results/compare-results.ts'
import type { RoundComparison } from '@pianqu/shared/assessment/results/result.contract.ts'
import { type ResultContent, resultContentSchema } from '@pianqu/shared/assessment/results/result.schema.ts'
import { ProblemError } from '@pianqu/shared/http/problem.ts'
import { and, desc, eq } from 'drizzle-orm'
import type { Database } from '../../../db/database.ts'
import { assessmentResults } from '../audit.tables.ts'
import { demandRound } from '../rounds.query.ts'
import { storedScheme } from '../schemes.query.ts'
import { resultHash } from './result-hash.ts'

type StoredResult = typeof assessmentResults.$inferSelect

/** All versions, the newest first. Throws assessment/sealed before publication, for everybody. */
export function resultVersions(db: Database, year: number, direction: Direction): StoredResult[] {
  const { stage } = demandRound(db, year)
  if (stage !== 'published') {
    const detail = `${year}年“${directionNames[direction]}”的结果还没有发布，两个方向在同一天一起发布`
    throw new ProblemError('assessment/sealed', { detail })
  }
  return db.orm
    .select()
    .from(assessmentResults)
    .where(and(eq(assessmentResults.year, year), eq(assessmentResults.direction, direction)))
    .orderBy(desc(assessmentResults.version))
    .all()
}

const versionOf = ({ version, publishedAt, publishedOn, publishedByName, because }: StoredResult) => ({
  version,
  publishedAt,
  publishedOn,
  publishedBy: publishedByName,
  because,
})

const contentOf = ({ content }: StoredResult): ResultContent => resultContentSchema.parse(JSON.parse(content))

/** Throws assessment/sealed, or common/not-found for a version there is not. */
export function publishedResult(db: Database, year: number, direction: Direction, version?: number) {
  const versions = resultVersions(db, year, direction)
  const stored = version === undefined ? versions[0] : versions.find((each) => each.version === version)
  if (!stored) throw new ProblemError('common/not-found', { detail: `${year}年的结果没有第${version}版` })
  return { stored, content: contentOf(stored), versions }
}

export function resultPage(db: Database, year: number, direction: Direction, version: number | undefined) {
  const { stored, content, versions } = publishedResult(db, year, direction, version)
  return {
    ...content,
    ...versionOf(stored),
    hash: stored.hash,
    isIntact: resultHash(stored, stored.content) === stored.hash,
    versions: versions.map(versionOf),
  }
}

/** Two published rounds side by side. Throws assessment/sealed where one is not published. */
export function roundComparison(db: Database, from: number, to: number): RoundComparison {
  return {
    from,
    to,
    directions: directions.map((direction) => {
      const [before, now] = [from, to].map((year) => publishedResult(db, year, direction).content)
      if (!before || !now) throw new ProblemError('common/not-found')
      const [was, is] = [before, now].map(({ schemeId }) => storedScheme(db, schemeId).content)
      return {
        direction,
        schemeChanges: was && is ? schemeChanges(was, is) : [],
        rows: compareRows(before, now),
      }
    }),
  }
}
