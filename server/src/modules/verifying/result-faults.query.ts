import { directionNames } from '@pianqu/shared/assessment/direction.ts'
import type { TrailFault } from '@pianqu/shared/trail/trail-fault.ts'
import { z } from 'zod'
import type { Database } from '../../db/database.ts'
import { assessmentResults } from '../assessment/audit.tables.ts'
import { resultHash } from '../assessment/results/result-hash.ts'
import { linesOf } from './told-lines.query.ts'

const frozenSchema = z.array(z.object({ direction: z.string(), version: z.int(), hash: z.string() }))

const nameOf = (year: unknown, direction: unknown, version: unknown): string =>
  [year, direction, version].map(String).join(' ')

/** What the trail says that results came to when they were published; lines of earlier days say nothing of it. */
function toldResults(db: Database): Map<string, string> {
  const lines = linesOf(db, ['assessment.publish', 'assessment.correct-result'])
  return new Map(
    lines.flatMap(({ subject, detail }) => {
      const frozen = frozenSchema.safeParse(detail['results']).data ?? []
      const year = subject.slice('assessment:'.length)
      return frozen.map(({ direction, version, hash }) => [nameOf(year, direction, version), hash] as const)
    }),
  )
}

const faultOf = (year: string | number, message: string): TrailFault => ({
  kind: 'result-changed',
  seq: null,
  subject: `assessment:${year}`,
  message,
})

/** Results of assessments that no longer come to their hash, or whose hash is not the one that was published. */
export function* resultFaults(db: Database): Generator<TrailFault[]> {
  const told = toldResults(db)
  for (const { content, hash, ...of } of db.orm.select().from(assessmentResults).all()) {
    const { year, direction, version } = of
    const name = nameOf(year, direction, version)
    const isIntact = resultHash(of, content) === hash && (told.get(name) ?? hash) === hash
    told.delete(name)
    const message = `${year}年${directionNames[direction]}的考核结果（第${version}版）与发布时的校验值不符`
    yield isIntact ? [] : [faultOf(year, message)]
  }
  yield [...told.keys()].map((name) => {
    const [year = '', direction = '', version] = name.split(' ')
    const called = Object.entries(directionNames).find(([code]) => code === direction)?.[1] ?? direction
    return faultOf(year, `发布过的${year}年${called}考核结果（第${version}版）不见了`)
  })
}
